import { expect, test } from 'vitest'
import { Calendar } from '../calendar/calendar.ts'
import { parseFiguresQuery } from './query.ts'

const context = { calendar: new Calendar('Europe/Stockholm'), nowMs: Date.parse('2026-11-24T06:02:54Z') }
const rangeOf = (parameters: string) => {
  const { fromMs, toMs } = parseFiguresQuery(new URLSearchParams(parameters), context)
  return [new Date(fromMs).toISOString(), new Date(toMs).toISOString()]
}

test.each([
  ['local dates', 'from=2026-11-16&to=2026-11-17', '2026-11-15T23:00:00.000Z', '2026-11-16T23:00:00.000Z'],
  ['no range', '', '2026-10-27T23:00:00.000Z', '2026-11-24T23:00:00.000Z'],
  ['instants', 'from=2026-11-16T00:15:00Z&to=2026-11-16T00:30:00Z', '2026-11-16T00:15:00.000Z', '2026-11-16T00:30:00.000Z'],
  [
    'instants within quarter hours',
    'from=2026-11-16T00:14:59.999Z&to=2026-11-16T00:30:00.001Z',
    '2026-11-16T00:00:00.000Z',
    '2026-11-16T00:45:00.000Z',
  ],
  ['a plus that became a space', 'from=2026-11-16T01:00:00 01:00', '2026-11-16T00:00:00.000Z', '2026-11-24T23:00:00.000Z'],
])('%s', (_name, parameters, from, to) => expect(rangeOf(parameters)).toEqual([from, to]))

test.each(['from=yesterday', 'from=2026-13-01', 'from=2026-11-17&to=2026-11-16', 'step=minute', 'by=mood', 'handler=robot'])(
  'refuses %s',
  (parameters) => expect(() => rangeOf(parameters)).toThrowError(expect.objectContaining({ code: 'invalid_parameter' })),
)
