-- KEYS: the board being built, its versions. ARGV: the builder's token, seconds until it is forgotten, then scores.
-- Answers 1, or 0 if another builder has begun anew.
if redis.call('HGET', KEYS[2], '#token') ~= ARGV[1] then
  return 0
end
set(KEYS[1], KEYS[2], 3, known(KEYS[2], 3), 0)
redis.call('EXPIRE', KEYS[1], ARGV[2])
redis.call('EXPIRE', KEYS[2], ARGV[2])
return 1
