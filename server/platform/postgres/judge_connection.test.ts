import { expect, test } from 'vitest'
import { isDeadConnection, LONGEST_IDLE_SECONDS, LONGEST_READING_SECONDS } from './judge_connection.ts'

const USED_SECONDS = 2
const seen = (state: string | null, seconds: number) => new Map([[7, { state, seconds }]])

test.each([
  ['Postgres answers nobody', 7, null, true],
  ['its first answer never came', undefined, seen('active', 0), true],
  ['Postgres knows nothing of it', 8, seen('active', 0), true],
  ['a statement that takes long', 7, seen('active', 3_600), false],
  ['a statement that never arrived', 7, seen('idle', USED_SECONDS), true],
  ['an answer that may be on its way', 7, seen('idle', USED_SECONDS - 0.1), false],
  ['a transaction between two statements', 7, seen('idle in transaction', LONGEST_IDLE_SECONDS - 0.1), false],
  ['an answer within a transaction that never came', 7, seen('idle in transaction', LONGEST_IDLE_SECONDS), true],
  ['a transaction that failed, and we did not hear of it', 7, seen('idle in transaction (aborted)', 60), true],
  ['a statement that arrives slowly', 7, seen('reading', LONGEST_READING_SECONDS - 0.1), false],
  ['a statement whose rest never arrived', 7, seen('reading', LONGEST_READING_SECONDS), true],
  ['a server that tells nothing', 7, seen('disabled', 60), false],
  ['a process that is not ours to know about', 7, seen(null, 60), false],
] as const)('%s', (_name, pid, backends, isDead) =>
  expect(isDeadConnection({ pid, usedSeconds: USED_SECONDS }, backends)).toBe(isDead),
)

test('the answer of a transaction that is over, long ago', () => {
  expect(isDeadConnection({ pid: 7, usedSeconds: 60 }, seen('idle', LONGEST_IDLE_SECONDS))).toBe(true)
  expect(isDeadConnection({ pid: 7, usedSeconds: 60 }, seen('idle', LONGEST_IDLE_SECONDS - 0.1))).toBe(false)
})
