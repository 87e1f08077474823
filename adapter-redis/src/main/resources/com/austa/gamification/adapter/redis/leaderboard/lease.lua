-- KEYS: a lock. ARGV: its holder's token, milliseconds to hold it longer or 0 to let go.
-- Answers 1, or 0 if somebody else holds it or nobody.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
if ARGV[2] == '0' then
  return redis.call('DEL', KEYS[1])
end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])
