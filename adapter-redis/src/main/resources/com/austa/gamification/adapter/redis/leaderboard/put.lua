-- KEYS: board, its versions, the board being built beside it, its versions. ARGV: life in seconds or 0, then scores.
-- Answers 1, or 0 if the board is not whole and was left alone: one member must not pass for a board.
if redis.call('EXISTS', KEYS[4]) == 1 then
  set(KEYS[3], KEYS[4], 2)
end
if not whole(KEYS[1], KEYS[2]) then
  return 0
end
set(KEYS[1], KEYS[2], 2)
redis.call('HSET', KEYS[2], '#size', redis.call('ZCARD', KEYS[1]))
if ARGV[1] ~= '0' then
  redis.call('EXPIRE', KEYS[1], ARGV[1])
  redis.call('EXPIRE', KEYS[2], ARGV[1])
end
return 1
