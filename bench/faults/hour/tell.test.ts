import { expect, it } from 'vitest'
import { type Happened, tellFaults, tellRun } from './tell.ts'

const at = (fault: string, beganAtMs: number, endedAtMs: number, nextAtMs: number): Happened => {
  return { fault, recoversWithinMs: 15_000, beganAtMs, endedAtMs, nextAtMs }
}
const KILL = at('kill', 10_000, 10_000, 40_000)
const STOP = at('stop', 40_000, 50_000, 80_000)
const KILL_AGAIN = at('kill', 80_000, 80_000, 120_000)
const HAPPENED = [KILL, STOP, KILL_AGAIN]
const SILENCES = [
  { fromMs: 10_100, toMs: 13_100 },
  { fromMs: 40_000, toMs: 52_000 },
  { fromMs: 80_000, toMs: 84_000 },
]

it('tells each kind once, by its longest silence, and of that what came after the end', () => {
  expect(tellFaults(HAPPENED, SILENCES, []).map(({ fault, seen, lost, verdict }) => [fault, seen, lost, verdict])).toEqual([
    ['kill, 2 times', 'silent 4.0 s, 4.0 s after its end', 0, 'as expected'],
    ['stop', 'silent 12.0 s, 2.0 s after its end', 0, 'as expected'],
  ])
})

it('finds fault with a silence that lasts too long after the end, and with what was lost since the begin', () => {
  const [kill, stop] = tellFaults(HAPPENED, [{ fromMs: 10_000, toMs: 25_001 }], [39_999, 40_000, 80_000])
  expect(kill).toMatchObject({ lost: 2, verdict: 'NOT AS EXPECTED' })
  expect(stop).toMatchObject({ lost: 1, seen: 'silent 0.0 s, 0.0 s after its end', verdict: 'NOT AS EXPECTED' })
  expect(tellFaults([KILL], [{ fromMs: 10_000, toMs: 25_000 }], [])).toMatchObject([{ verdict: 'as expected' }])
  expect(tellFaults([KILL], [{ fromMs: 10_000, toMs: 25_001 }], [])).toMatchObject([{ verdict: 'NOT AS EXPECTED' }])
  // While it lasts there may be nothing to count.
  expect(tellFaults([STOP], [{ fromMs: 40_000, toMs: 65_000 }], [])).toMatchObject([{ verdict: 'as expected' }])
})

it('lays a silence to the fault that began as it did, and not to the one before', () => {
  const told = tellFaults([KILL, STOP], [{ fromMs: 39_800, toMs: 51_000 }], [])
  expect(told.map(({ seen }) => seen)).toEqual(['silent 0.0 s, 0.0 s after its end', 'silent 11.2 s, 1.0 s after its end'])
  // It began long before the second one did.
  const [kill] = tellFaults([KILL, STOP], [{ fromMs: 38_000, toMs: 51_000 }], [])
  expect(kill?.seen).toBe('silent 13.0 s, 13.0 s after its end')
})

const GOOD = { sent: 9, acknowledged: 9, stored: 9, differences: 0, lost: [], doubled: [], unacknowledged: 0 }

it('names the longest silence of the run, and what it came by', () => {
  expect(tellRun(GOOD, HAPPENED, SILENCES)).toMatchObject({
    seen: '9 of 9 acknowledged, 9 stored, verify 0; longest silence 12.0 s, by stop',
    lost: 0,
    doubled: 0,
    verdict: 'as expected',
  })
  expect(tellRun(GOOD, HAPPENED, []).seen).toContain('no silence')
  expect(tellRun(GOOD, HAPPENED, [{ fromMs: 0, toMs: 9_000 }]).seen).toContain('by nothing of ours')
})

it.each([{ acknowledged: 8 }, { stored: 10 }, { differences: 1 }, { lost: [3] }, { doubled: [4] }])(
  'finds fault with %j',
  (wrong) => {
    expect(tellRun({ ...GOOD, ...wrong }, HAPPENED, SILENCES).verdict).toBe('NOT AS EXPECTED')
  },
)
