-- Scores in ARGV, from `first` on: how many are listed; points and member of each of those; then member and version of all,
-- the listed first. So they lie as ZADD and HSET want them, and Lua need not touch each.

local function versionsFrom(first)
  return first + 1 + 2 * ARGV[first]
end

local function known(versions, first, ...)
  local asked = { ... }
  for i = versionsFrom(first), #ARGV, 2 do
    asked[#asked + 1] = ARGV[i]
  end
  return redis.call('HMGET', versions, unpack(asked))
end

-- Sets the scores whose versions are not older than those in `known` (from `skip` + 1 on); of a member that is not listed
-- only the version is kept. Answers by how many the board has grown.
local function set(board, versions, first, known, skip)
  local listed = tonumber(ARGV[first])
  local from = versionsFrom(first)
  local count = (#ARGV - from + 1) / 2
  local scores, kept, gone = {}, {}, {}
  local all = true
  for n = 1, count do
    local version = known[skip + n]
    if version and tonumber(version) > tonumber(ARGV[from + 2 * n - 1]) then
      all = false
      break
    end
  end
  local grown = 0
  if all then
    if listed > 0 then
      grown = redis.call('ZADD', board, unpack(ARGV, first + 1, first + 2 * listed))
    end
    if count > 0 then
      redis.call('HSET', versions, unpack(ARGV, from))
    end
  else
    for n = 1, count do
      local member, version = ARGV[from + 2 * n - 2], ARGV[from + 2 * n - 1]
      local other = known[skip + n]
      if not other or tonumber(other) <= tonumber(version) then
        kept[#kept + 1] = member
        kept[#kept + 1] = version
        if n <= listed then
          scores[#scores + 1] = ARGV[first + 2 * n - 1]
          scores[#scores + 1] = member
        else
          gone[#gone + 1] = member
        end
      end
    end
    if #scores > 0 then
      grown = redis.call('ZADD', board, unpack(scores))
    end
    if #kept > 0 then
      redis.call('HSET', versions, unpack(kept))
    end
  end
  if all then
    for n = listed + 1, count do
      gone[#gone + 1] = ARGV[from + 2 * n - 2]
    end
  end
  if #gone > 0 then
    grown = grown - redis.call('ZREM', board, unpack(gone))
  end
  return grown
end
