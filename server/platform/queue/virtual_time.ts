/**
 * What each workspace was given in the queue, in events: fields `f:<slug>` (where its last job ends), `q:<slug>` (where its last
 * job begins that waits for its turn) and `v` (the virtual time when last looked at). Lost with Redis, as the queue is.
 */
export const SHARES_KEY = 'holdfast:queue_shares'

/**
 * A function in Lua: the virtual time, read off the queue itself, so that nobody has to tell it and it is right after
 * whatever happened. It never goes back: a job that is tried again has an old tag. And whether anything waits.
 */
export const VIRTUAL_TIME = `
local function virtualTime(shares, wait, prioritized, unit)
  local known = tonumber(redis.call('HGET', shares, 'v') or 0)
  local oldest, first = redis.call('LINDEX', wait, -1), redis.call('ZRANGE', prioritized, 0, 0, 'WITHSCORES')[2]
  if not oldest and not first then return 0, false end
  local tag = oldest and tonumber(string.match(oldest, '^n%d+%-(%d+)%.'))
  local turn = first and (math.floor(tonumber(first) / 4294967296) - 1) * unit
  return math.max(known, math.min(tag or turn or known, turn or tag or known)), true
end
`
