import { describe, expect, it, test } from 'vitest'
import { Calendar } from '../calendar/calendar.ts'
import { parseFiguresQuery, readFilters } from './query.ts'

const context = { calendar: new Calendar('Europe/Stockholm'), nowMs: Date.parse('2026-11-24T06:02:54Z') }
const read = (parameters: string) => parseFiguresQuery(new URLSearchParams(parameters), context)
const rangeOf = (parameters: string) => {
  const { fromMs, toMs } = read(parameters)
  return [new Date(fromMs).toISOString(), new Date(toMs).toISOString()]
}

test.each([
  ['local dates', 'from=2026-11-16&to=2026-11-17', '2026-11-15T23:00:00.000Z', '2026-11-16T23:00:00.000Z'],
  ['no range', '', '2026-10-27T23:00:00.000Z', '2026-11-24T23:00:00.000Z'],
  ['an empty range', 'from=&to=', '2026-10-27T23:00:00.000Z', '2026-11-24T23:00:00.000Z'],
  ['an end alone', 'to=2026-11-16T10:00:00Z', '2026-10-18T22:00:00.000Z', '2026-11-16T10:00:00.000Z'],
  ['instants', 'from=2026-11-16T00:15:00Z&to=2026-11-16T00:30:00Z', '2026-11-16T00:15:00.000Z', '2026-11-16T00:30:00.000Z'],
  [
    'instants within quarter hours',
    'from=2026-11-16T00:14:59.999Z&to=2026-11-16T00:30:00.001Z',
    '2026-11-16T00:00:00.000Z',
    '2026-11-16T00:45:00.000Z',
  ],
  ['a plus that became a space', 'from=2026-11-16T01:00:00 01:00', '2026-11-16T00:00:00.000Z', '2026-11-24T23:00:00.000Z'],
  ['a plus that was escaped', 'from=2026-11-16T01:00:00%2B01:00', '2026-11-16T00:00:00.000Z', '2026-11-24T23:00:00.000Z'],
  [
    'the longest range',
    'from=2016-01-01T00:00:00Z&to=2026-02-17T00:00:00Z',
    '2016-01-01T00:00:00.000Z',
    '2026-02-17T00:00:00.000Z',
  ],
])('%s', (_name, parameters, from, to) => expect(rangeOf(parameters)).toEqual([from, to]))

describe('what is asked for', () => {
  it('is the total over everything, where nothing is said', () => {
    expect(read('')).toMatchObject({ step: 'total', by: [], filters: {} })
    expect(read('step=&by=')).toMatchObject({ step: 'total', by: [] })
  })

  it.each(['total', 'hour', 'day', 'week', 'month'])('may be a step of %s', (step) => {
    expect(read(`step=${step}`)).toMatchObject({ step })
  })

  it.each([
    ['by=topic', ['topic']],
    ['by=topic,handler', ['handler', 'topic']],
    ['by=topic&by=language&by=topic', ['language', 'topic']],
    ['by=,market,', ['market']],
  ])('is told apart, in the order of dimensions: %s', (parameters, by) => expect(read(parameters).by).toEqual(by))

  it('is of those that the filters let through', () => {
    expect(read('handler=human&language=de').filters).toEqual({ handler: ['human'], language: ['de'] })
  })

  it('may be hours of 93 days', () => {
    expect(read('step=hour&from=2026-01-01T00:00:00Z&to=2026-04-04T00:00:00Z').step).toBe('hour')
  })
})

describe('filters', () => {
  it.each([
    ['', {}],
    ['from=2026-11-16', {}],
    ['handler=ai', { handler: ['ai'] }],
    ['handler=ai&handler=human', { handler: ['ai', 'human'] }],
    ['language=de&language=sv&language=de', { language: ['de', 'sv'] }],
    ['topic=', { topic: [null] }],
    ['topic=&topic=billing&market=SE', { topic: [null, 'billing'], market: ['SE'] }],
    ['channel=robot&agentVersion=2', { channel: ['robot'], agentVersion: ['2'] }],
  ])('%s', (parameters, filters) => expect(readFilters(new URLSearchParams(parameters))).toEqual(filters))

  const topics = (count: number) => new URLSearchParams(Array.from({ length: count }, (_, i) => ['topic', `${i}`]))

  it('have at most 100 values each', () => {
    expect(readFilters(topics(100)).topic).toHaveLength(100)
    expect(() => readFilters(topics(101))).toThrowError(
      expect.objectContaining({ message: 'topic: at most 100 values', extra: { parameter: 'topic' } }),
    )
  })
})

const INSTANT = 'an RFC 3339 instant or a local date such as 2026-11-16'
const BEFORE = 'must lie before `to`'
const DIMENSION = 'one or more of handler,channel,language,market,topic,agentVersion'

test.each([
  ['from=yesterday', 'from', INSTANT],
  ['from=2026-13-01', 'from', INSTANT],
  ['from=2026-11-16T01:00:00', 'from', INSTANT],
  ['from=2026-11-16T01:00:00 1:00', 'from', INSTANT],
  ['from=2026-11-16 01:00', 'from', INSTANT],
  ['to=2026-11-16T25:00:00Z', 'to', INSTANT],
  ['from=2026-11-17&to=2026-11-16', 'from', BEFORE],
  ['from=2026-11-16&to=2026-11-16', 'from', BEFORE],
  ['from=2016-01-01T00:00:00Z&to=2026-02-17T00:15:00Z', 'from', 'the range is longer than 3700 days'],
  ['step=minute', 'step', 'one of total, hour, day, week, month'],
  ['step=hour&from=2026-01-01T00:00:00Z&to=2026-04-04T00:15:00Z', 'step', 'hours are given for at most 93 days'],
  ['by=mood', 'by', DIMENSION],
  ['by=topic,mood', 'by', DIMENSION],
  ['handler=robot', 'handler', 'one of ai, human'],
  ['handler=ai&handler=', 'handler', 'one of ai, human'],
])('refuses %s, and says what it takes', (parameters, parameter, message) =>
  expect(() => read(parameters)).toThrowError(
    expect.objectContaining({ code: 'invalid_parameter', message: `${parameter}: ${message}`, extra: { parameter } }),
  ),
)
