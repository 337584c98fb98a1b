import { expect, it } from 'vitest'
import { heartbeatWords } from './heartbeat_words.ts'

const NOW = '2026-11-22T09:00:00Z'
const AGO = '2026-11-22T08:56:59Z'
const WHEN = 'Called last on 22 Nov 2026, 09:00'

it.each<[string, string | null, string | null, string, boolean]>([
  [NOW, null, null, 'It is called within a minute.', false],
  [AGO, null, null, 'It was not called yet: rules are not being evaluated.', true],
  [AGO, NOW, null, `${WHEN}.`, false],
  [AGO, NOW, '200', `${WHEN}; it answered.`, false],
  [AGO, NOW, '404', `${WHEN}, but it did not take the call: it answered 404.`, true],
  [AGO, NOW, 'there is no such host', `${WHEN}, but it did not take the call: there is no such host.`, true],
  [AGO, AGO, '200', 'Called last on 22 Nov 2026, 08:56: rules are not being evaluated since.', true],
])('changed %s, called %s, answered %s', (changedAt, calledAt, answered, text, isWrong) => {
  const said = heartbeatWords({ changedAt, calledAt, answered }, { timeZone: 'UTC', nowMs: Date.parse(NOW) })
  expect(said).toEqual({ text, isWrong })
})
