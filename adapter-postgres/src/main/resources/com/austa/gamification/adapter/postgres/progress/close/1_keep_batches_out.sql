lock table consumer_progress in exclusive mode
