import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AlertState } from './names.ts'
import { notRead, type Says, type Standing } from './standing.ts'
import { type Stepped, stepMachine, type Timing, type Told } from './step_machine.ts'

const MINUTE = 60_000
const NOW = 1_000 * MINUTE
const timing = (over: Partial<Timing> = {}): Timing => ({
  holdMs: 30 * MINUTE,
  recoverMs: 60 * MINUTE,
  tellsNoData: false,
  mutedUntilMs: null,
  ...over,
})
const AT_ONCE = { holdMs: 0, recoverMs: 0 }
const TELLS = { tellsNoData: true }
const MUTED = { mutedUntilMs: NOW + MINUTE }

/** Read last a quarter of an hour ago; since so many minutes as it stands. */
const stood = (state: AlertState, sinceMinutes = 15, over: Partial<Standing> = {}): Standing => ({
  state,
  sinceMs: NOW - sinceMinutes * MINUTE,
  beneath: state === 'pending' || state === 'recovering' || state === 'normal' ? state : 'firing',
  beneathSinceMs: NOW - sinceMinutes * MINUTE,
  readMs: NOW - 15 * MINUTE,
  isTold: state === 'firing' || state === 'recovering',
  owesEnd: state === 'firing' || state === 'recovering' || state === 'error',
  awaitsCalm: false,
  ...over,
})
const silently = { isTold: false, owesEnd: false }
const told = { isTold: true, owesEnd: true }
const overNormal = { beneath: 'normal', isTold: false } as const

type Row = [name: string, before: Standing, says: Says, timing: Partial<Timing>, to: AlertState, tells: Told | null | 'stays']
const TABLE: Row[] = [
  ['all is well', notRead(), 'well', {}, 'normal', 'stays'],
  ['a first breach is looked at', notRead(), 'breach', {}, 'pending', null],
  ['a first breach fires where nothing must hold', notRead(), 'breach', AT_ONCE, 'firing', 'alert.fired'],
  ['what lies between is no breach', stood('normal'), 'between', {}, 'normal', 'stays'],
  ['a breach holds on', stood('pending', 15), 'breach', {}, 'pending', 'stays'],
  ['a breach has held', stood('pending', 30), 'breach', {}, 'firing', 'alert.fired'],
  ['a breach passes', stood('pending', 30), 'well', {}, 'normal', null],
  ['a breach passes half', stood('pending', 30), 'between', {}, 'normal', null],
  ['what has fired fires on', stood('firing'), 'breach', {}, 'firing', 'stays'],
  ['what lies between does not end it', stood('firing'), 'between', AT_ONCE, 'firing', 'stays'],
  ['it begins to be well', stood('firing'), 'well', {}, 'recovering', null],
  ['it is well at once', stood('firing'), 'well', AT_ONCE, 'normal', 'alert.recovered'],
  ['it is well for a while', stood('recovering', 45), 'well', {}, 'recovering', 'stays'],
  ['it has been well long enough', stood('recovering', 60), 'well', {}, 'normal', 'alert.recovered'],
  ['it comes back, and nobody is told twice', stood('recovering', 60), 'breach', {}, 'firing', null],
  ['it comes back half', stood('recovering', 60), 'between', {}, 'firing', null],
  ['no data where all was well', stood('normal'), 'nothing', {}, 'normal', 'stays'],
  ['no data that is to be told', stood('normal'), 'nothing', TELLS, 'no_data', 'alert.no_data'],
  ['no data holds no breach', stood('pending', 30), 'nothing', {}, 'no_data', null],
  ['no data does not end what fires', stood('firing'), 'nothing', {}, 'no_data', 'alert.no_data'],
  ['no data is no recovery', stood('recovering', 60), 'nothing', {}, 'no_data', 'alert.no_data'],
  ['no data goes on', stood('no_data'), 'nothing', TELLS, 'no_data', 'stays'],
  [
    'no data that was told goes on, though nobody asks for it any more',
    stood('no_data', 15, overNormal),
    'nothing',
    {},
    'no_data',
    'stays',
  ],
  ['data comes back: it still fires, and nobody is told twice', stood('no_data', 15, told), 'breach', {}, 'firing', null],
  ['data comes back: it is well', stood('no_data', 15, told), 'well', {}, 'recovering', null],
  ['data comes back: nothing was wrong', stood('no_data', 15, overNormal), 'well', {}, 'normal', null],
  [
    'data comes back, and that it was missing had been told',
    stood('no_data', 15, { ...overNormal, owesEnd: true }),
    'well',
    TELLS,
    'normal',
    'alert.recovered',
  ],
  ['data comes back with a breach', stood('no_data', 15, overNormal), 'breach', AT_ONCE, 'firing', 'alert.fired'],
  ['reading fails', stood('normal'), 'failed', {}, 'error', 'alert.error'],
  ['reading fails again', stood('error', 15, overNormal), 'failed', {}, 'error', 'stays'],
  ['reading fails of what fires', stood('firing'), 'failed', {}, 'error', 'alert.error'],
  ['reading works again', stood('error', 15, overNormal), 'well', {}, 'normal', 'alert.recovered'],
  ['reading works again, of what fires', stood('error', 15, told), 'breach', {}, 'firing', null],
  ['reading works again, without data', stood('error', 15, overNormal), 'nothing', {}, 'no_data', null],
  ['a breach while muted', stood('normal'), 'breach', { ...AT_ONCE, ...MUTED }, 'muted', null],
  ['what fires is muted', stood('firing'), 'breach', MUTED, 'muted', null],
  ['a mute ends over what was told', stood('muted', 15, told), 'breach', {}, 'firing', null],
  ['a mute ends over what nobody was told', stood('muted', 15, silently), 'breach', {}, 'firing', 'alert.fired'],
  ['it ends while muted, told before', stood('muted', 15, told), 'well', { ...AT_ONCE, ...MUTED }, 'normal', 'alert.recovered'],
  ['it ends while muted, and was never told', stood('muted', 15, silently), 'well', { ...AT_ONCE, ...MUTED }, 'normal', null],
  ['muted without data', stood('muted', 15, silently), 'nothing', MUTED, 'muted', 'stays'],
  ['reading fails while muted and well', stood('normal'), 'failed', MUTED, 'normal', 'stays'],
  ['ended by a person, it breaches on', stood('normal', 15, { awaitsCalm: true }), 'breach', AT_ONCE, 'normal', 'stays'],
  ['ended by a person, no data', stood('normal', 15, { awaitsCalm: true }), 'nothing', TELLS, 'normal', 'stays'],
]

describe('transitions', () => {
  it.each(TABLE)('%s', (_, before, says, over, to, tells) => {
    const { standing, transition } = stepMachine(before, says, timing(over), NOW)
    expect(standing.state).toBe(to)
    expect(standing.readMs).toBe(NOW)
    if (tells === 'stays') expect(transition).toBeNull()
    else expect(transition).toEqual({ from: before.state, to, atMs: NOW, tells })
    expect(standing.sinceMs).toBe(to === before.state ? before.sinceMs : NOW)
  })

  it('fires again after a person ended it once it has been well', () => {
    const ended = stood('normal', 15, { awaitsCalm: true })
    const calm = stepMachine(ended, 'well', timing(AT_ONCE), NOW).standing
    expect(calm.awaitsCalm).toBe(false)
    expect(stepMachine(calm, 'breach', timing(AT_ONCE), NOW + 1).transition?.tells).toBe('alert.fired')
  })

  it.each([0, -60 * MINUTE])('passes over a reading that is not later than the last: %d', (ms) => {
    const before = stood('pending', 30)
    expect(stepMachine(before, 'breach', timing(), before.readMs + ms)).toEqual({ standing: before, transition: null })
  })
})

describe('over any time', () => {
  const says = fc.constantFrom<Says>('breach', 'between', 'well', 'nothing', 'failed')
  // Minutes to the next reading: none, or back an hour, too.
  const readings = fc.array(fc.tuple(says, fc.integer({ min: -60, max: 90 })), { maxLength: 60 })
  const timings = fc.record({
    holdMs: fc.constantFrom(0, 30 * MINUTE),
    recoverMs: fc.constantFrom(0, 60 * MINUTE),
    tellsNoData: fc.boolean(),
    mutedUntilMs: fc.constantFrom(null, 300 * MINUTE),
  })
  const run = (list: readonly [Says, number][], by: Timing): Stepped[] => {
    let [standing, atMs] = [notRead(), 0]
    return list.map(([one, minutes]) => {
      atMs += minutes * MINUTE
      const stepped = stepMachine(standing, one, by, atMs)
      standing = stepped.standing
      return stepped
    })
  }

  it('tells nobody twice that it fires before its end, whatever the clock does', () => {
    fc.assert(
      fc.property(readings, timings, (list, by) => {
        const told = run(list, by).flatMap(({ transition }) => transition?.tells ?? [])
        const turns = told.filter((one) => one === 'alert.fired' || one === 'alert.recovered')
        expect(turns.filter((one, place) => one === 'alert.fired' && turns[place - 1] === one)).toEqual([])
      }),
    )
  })

  it('ends nothing by a reading without data', () => {
    fc.assert(
      fc.property(readings, timings, (list, by) => {
        for (const [place, { transition }] of run(list, by).entries())
          if (transition?.tells === 'alert.recovered') expect(['nothing', 'failed']).not.toContain(list[place]?.[0])
      }),
    )
  })

  it('makes the same of every reading given twice', () => {
    fc.assert(
      fc.property(readings, timings, (list, by) => {
        const twice = list.flatMap(([one, minutes]): [Says, number][] => [
          [one, minutes],
          [one, 0],
        ])
        const told = (stepped: Stepped[]) => stepped.flatMap(({ transition }) => transition ?? [])
        expect(told(run(twice, by))).toEqual(told(run(list, by)))
      }),
    )
  })
})
