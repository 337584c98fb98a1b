import { describe, expect, it } from 'vitest'
import { Calendar } from '../calendar/calendar.ts'
import { writeCursor } from './cursor.ts'
import { parseConversationsQuery } from './list_query.ts'

const NOW = Date.parse('2026-11-16T08:00:00Z')
const STANDING = { place: { atMs: NOW, conversation: 'c1', position: 3 }, rank: 50 }
const parse = (...params: [name: string, value: string][]) =>
  parseConversationsQuery(new URLSearchParams(params), { calendar: new Calendar('UTC'), nowMs: NOW })

describe('parseConversationsQuery', () => {
  it('asks for the first fifty that have ended where nothing is said', () => {
    expect(parse(['from', '2026-11-16'], ['language', 'de'])).toEqual({
      fromMs: Date.UTC(2026, 10, 16),
      toMs: Date.UTC(2026, 10, 17),
      filters: { language: ['de'] },
      states: null,
      causes: null,
      takenBack: null,
      conversation: null,
      paging: { order: 'newest', start: null, limit: 50, hasTotal: true },
    })
  })

  it('takes an id, and which page', () => {
    expect(parse(['id', 'c1'])).toMatchObject({ conversation: 'c1', paging: { start: null } })
    const paged = parse(['after', writeCursor(STANDING, 'endedMs')], ['order', 'oldest'])
    expect(paged).toMatchObject({ conversation: null, paging: { order: 'oldest', start: { side: 'after', ...STANDING } } })
  })

  it('takes states and causes, each once and in their own order', () => {
    expect(parse(['state', 'accepted'], ['state', 'broken'], ['state', 'broken'])).toMatchObject({
      states: ['broken', 'accepted'],
      causes: null,
    })
    expect(parse(['cause', 'churn'], ['cause', 'recontact'])).toMatchObject({ states: null, causes: ['recontact', 'churn'] })
  })

  it('takes open cases on their own', () => {
    expect(parse(['state', 'open']).states).toEqual(['open'])
    const refusal = expect.objectContaining({ code: 'invalid_parameter', extra: { parameter: 'state' } })
    expect(() => parse(['state', 'open'], ['state', 'broken'])).toThrow(refusal)
    expect(() => parse(['state', 'open'], ['state', 'broken'])).toThrow(
      'open cases are in no cohort yet: ask for them on their own',
    )
  })

  it('takes when resolutions were taken back, then whenever they ended, where no range is given', () => {
    const takenBack = { fromMs: Date.UTC(2026, 10, 15), toMs: Date.UTC(2026, 10, 16) }
    const yesterday = [
      ['takenBackFrom', '2026-11-15'],
      ['takenBackTo', '2026-11-16'],
    ] as [string, string][]
    expect(parse(...yesterday)).toMatchObject({ takenBack, fromMs: 0, toMs: NOW + 2 * 86_400_000 })
    expect(parse(...yesterday, ['from', '2026-11-16'])).toMatchObject({ takenBack, fromMs: Date.UTC(2026, 10, 16) })
    expect(parse(['takenBackFrom', '2026-11-15']).takenBack).toEqual({ ...takenBack, toMs: Date.UTC(2026, 10, 17) })
    expect(parse(['takenBackTo', '2026-11-16']).takenBack).toEqual({ ...takenBack, fromMs: Date.UTC(2026, 9, 19) })
    expect(parse(['takenBackFrom', '2026-11-15T10:00:00.001Z']).takenBack?.fromMs).toBe(Date.UTC(2026, 10, 15, 10, 0, 0, 1))
    expect(() => parse(['takenBackFrom', '2026-11-16'], ['takenBackTo', '2026-11-16'])).toThrow(
      expect.objectContaining({
        message: 'takenBackFrom: must lie before `takenBackTo`',
        code: 'invalid_parameter',
        extra: { parameter: 'takenBackFrom' },
      }),
    )
    expect(() => parse(['takenBackTo', 'x'])).toThrow(expect.objectContaining({ extra: { parameter: 'takenBackTo' } }))
    expect(() => parse(...yesterday, ['state', 'accepted'])).toThrow('state: what was taken back is broken')
    expect(parse(...yesterday, ['state', 'broken']).states).toEqual(['broken'])
  })

  it('takes the cursors of its own kind of list alone', () => {
    const from: [string, string] = ['takenBackFrom', '2026-11-15']
    const [ended, takenBack] = [writeCursor(STANDING, 'endedMs'), writeCursor(STANDING, 'takenBackMs')]
    expect(parse(from, ['before', takenBack]).paging.start).toEqual({ side: 'before', ...STANDING })
    expect(() => parse(from, ['before', ended])).toThrow('before')
    expect(() => parse(['before', takenBack])).toThrow('before')
  })

  it('says which causes there are', () => {
    expect(() => parse(['cause', 'rain'])).toThrow('cause: some of recontact, reopen, escalation, churn')
  })

  it('takes what is empty for not said', () => {
    expect(parse(['state', ''], ['cause', ''], ['id', ''])).toMatchObject({ states: null, causes: null, conversation: null })
  })

  it.each([
    ['id', '\0'],
    ['state', 'lost'],
    ['cause', 'rain'],
    ['limit', '501'],
    ['cursor', 'x'],
  ])('refuses %s=%j', (name, value) => {
    const refusal = { code: 'invalid_parameter', extra: { parameter: name }, message: expect.stringMatching(`^${name}: `) }
    expect(() => parse([name, value])).toThrow(expect.objectContaining(refusal))
  })
})
