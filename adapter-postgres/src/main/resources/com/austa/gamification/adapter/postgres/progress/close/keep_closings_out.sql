lock table consumer_progress in row share mode
