-- KEYS: board, its versions, the board built beside it, its versions. ARGV: the builder's token, life in ms or 0.
-- Answers 1, or 0 if another builder has begun anew.
if redis.call('HGET', KEYS[4], '#token') ~= ARGV[1] then
  return 0
end
redis.call('HDEL', KEYS[4], '#token')
redis.call('HSET', KEYS[4], '#size', redis.call('ZCARD', KEYS[3]))
redis.call('UNLINK', KEYS[1], KEYS[2])
if redis.call('EXISTS', KEYS[3]) == 1 then
  redis.call('RENAME', KEYS[3], KEYS[1])
end
redis.call('RENAME', KEYS[4], KEYS[2])
for i = 1, 2 do
  if ARGV[2] == '0' then
    redis.call('PERSIST', KEYS[i])
  else
    redis.call('PEXPIRE', KEYS[i], ARGV[2])
  end
end
return 1
