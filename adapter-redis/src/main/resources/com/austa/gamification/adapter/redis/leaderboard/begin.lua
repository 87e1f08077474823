-- KEYS: the board to be built beside the old one, its versions. ARGV: the builder's token, seconds until it is forgotten.
redis.call('UNLINK', KEYS[1], KEYS[2])
redis.call('HSET', KEYS[2], '#token', ARGV[1])
redis.call('EXPIRE', KEYS[2], ARGV[2])
return 1
