import { expect, it } from 'vitest'
import { describeBehind, readBehind } from './read_behind.ts'
import { ruleBodySchema } from './rule_contract.ts'

const parsed = ruleBodySchema.parse({ kind: 'data', watches: 'ingestionBehind', behindMinutes: 10 })
const body = parsed.kind === 'data' ? parsed : undefined

it.each([
  [null, 'well'],
  [599, 'well'],
  [600, 'breach'],
])('%s seconds', (seconds, says) => {
  if (body) expect(readBehind(body, seconds)).toMatchObject({ about: '', says, limit: 600 })
})

it('is told in words', () => {
  const words = body && describeBehind(body, readBehind(body, 1_800)).headline
  expect(words?.replaceAll('\u00a0', ' ')).toBe('Events wait to be counted, the oldest for 30 min.')
})
