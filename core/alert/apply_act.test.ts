import { describe, expect, it } from 'vitest'
import { applyAct, type Handled } from './apply_act.ts'
import { type Act, actSchema } from './contract.ts'

const NOW = Date.UTC(2026, 10, 23, 6)
const OPEN: Handled = {
  state: 'firing',
  sinceMs: NOW - 60_000,
  endedMs: null,
  acknowledgedMs: null,
  acknowledgedBy: null,
  assignee: null,
  snoozedUntilMs: null,
  resolution: null,
  awaitsCalm: false,
}
const ENDED: Handled = { ...OPEN, state: 'normal', endedMs: NOW - 60_000 }
const ANA = { id: 'ana', name: 'ana@example.com' }
const act = (before: Handled, input: object, assignee: typeof ANA | null = null) => {
  const parsed = actSchema.parse(input)
  if (parsed.kind === 'mute') throw new Error('no act of an alert')
  return applyAct(before, parsed, { by: 'bo', nowMs: NOW, assignee })
}

describe('of an open alert', () => {
  it.each<[object, Partial<Handled>, string]>([
    [{ kind: 'acknowledge' }, { acknowledgedMs: NOW, acknowledgedBy: 'bo' }, 'Acknowledged.'],
    [{ kind: 'acknowledge', comment: 'Mine.' }, { acknowledgedMs: NOW, acknowledgedBy: 'bo' }, 'Mine.'],
    [{ kind: 'snooze', until: '2026-11-23T08:00:00Z' }, { snoozedUntilMs: Date.UTC(2026, 10, 23, 8) }, 'Snoozed for 2 h.'],
    [{ kind: 'snooze', until: null }, { snoozedUntilMs: null }, 'Woken.'],
    [{ kind: 'assign', to: null }, { assignee: null }, 'Given to nobody.'],
    [{ kind: 'comment', comment: 'Looking.' }, {}, 'Looking.'],
  ])('%j', (input, change, text) => {
    const acted = act(OPEN, input)
    expect(acted).toEqual({ handled: { ...OPEN, ...change }, text: acted?.text })
    expect(acted?.text.replaceAll('\u00a0', ' ')).toBe(text)
  })

  it('gives it to somebody by their id, and says so by their address', () => {
    const acted = act(OPEN, { kind: 'assign', to: 'ana@example.com' }, ANA)
    expect(acted).toEqual({ handled: { ...OPEN, assignee: 'ana' }, text: 'Given to ana@example.com.' })
  })

  it.each<[Partial<Act>, string]>([
    [{ as: 'accepted' } as Partial<Act>, 'Accepted: this is normal from here on.'],
    [
      { as: 'accepted', learnFrom: '2026-11-20' } as Partial<Act>,
      'Accepted: this is normal from here on. What is normal is learned anew from 20 Nov 2026 on, once four weeks of it have settled.',
    ],
    [{ as: 'fixed', release: 'v3' } as Partial<Act>, 'Fixed by release v3.'],
    [{ as: 'false', comment: 'A holiday.' } as Partial<Act>, 'False: nothing was wrong. A holiday.'],
  ])('ends it: %j', (how, text) => {
    const acted = act(OPEN, { kind: 'resolve', ...how })
    expect(acted?.text).toBe(text)
    expect(acted?.handled).toMatchObject({ state: 'normal', sinceMs: NOW, endedMs: NOW, awaitsCalm: true, resolution: how })
  })
})

describe('of an alert that has ended', () => {
  it('learns nothing of what is not accepted', () => {
    const fixed = act(OPEN, { kind: 'resolve', as: 'fixed', learnFrom: '2026-11-20' })
    expect([fixed?.handled.resolution?.learnFrom, fixed?.text]).toEqual([null, 'Fixed.'])
  })

  it('takes comments, and what it turned out to be', () => {
    expect(act(ENDED, { kind: 'comment', comment: 'Why?' })).toEqual({ handled: ENDED, text: 'Why?' })
    const marked = act(ENDED, { kind: 'resolve', as: 'false' })?.handled
    expect(marked).toEqual({ ...ENDED, resolution: { as: 'false', release: null, comment: '', learnFrom: null } })
  })

  it.each([{ kind: 'acknowledge' }, { kind: 'assign', to: null }, { kind: 'snooze', until: null }])('refuses %j', (input) => {
    expect(act(ENDED, input)).toBeNull()
  })
})
