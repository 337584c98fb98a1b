import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyStream, snapshotAt } from '../live/testing/imagined_stream.ts'
import { EVERYTHING, MEDIAN } from './contents.ts'
import { type FigureRow, type FiguresAnswer, figuresAnswerSchema, packedAnswerSchema, someFiguresSchema } from './contract.ts'
import { packAnswer } from './pack_answer.ts'
import type { AnswerForm } from './query.ts'
import { readContents } from './read_contents.ts'
import { sayAnswer } from './say_answer.ts'
import { anyContents } from './testing/any_contents.ts'
import { projectAnswer } from './testing/project_answer.ts'
import { someAnswer, someRow } from './testing/some_answer.ts'
import { UNLIKE_SUMS } from './testing/some_sums.ts'
import { unpackAnswer } from './unpack_answer.ts'

const START = '2026-11-02T00:00:00+00:00'
const whole = someAnswer([someRow(START, { handler: 'ai' }, UNLIKE_SUMS)])
const asked = (query: string) => {
  const contents = readContents(new URLSearchParams(query))
  return contents ? projectAnswer(whole, contents) : whole
}
const FRAME = { firstDayOfWeek: 1, fullTimeMinutesPerWeek: 1_800 }

const said = (answer: FiguresAnswer, form: AnswerForm) => JSON.parse([...sayAnswer(answer, form)].join(''))

describe('an answer in columns', () => {
  it('has of each row its start, its segment and what was asked for, and says in what order', () => {
    const { columns, figures, rows } = packAnswer(asked('figures=csat,resolutionSeconds.median&fields=sums,matured.full'))
    expect(figures).toEqual(['csat', MEDIAN])
    expect(columns).toEqual([
      'cases',
      'resolved',
      'conversations',
      'ratings',
      'ratingSum',
      'matured.full',
      'figures.resolutionSeconds.median',
    ])
    expect(rows).toEqual([[START, 'ai', 1_000, 700, 1_270, 320, 1_248, '828000000', 60]])
  })

  it('is what was packed, once it is unpacked, with the figures that it leaves out', () => {
    fc.assert(
      fc.property(anyStream(), anyContents, (stream, contents) => {
        const answer = snapshotAt(stream, stream.commits.length)
        const narrow = projectAnswer(answer, contents)
        const sent = JSON.parse(JSON.stringify(packAnswer(narrow)))
        expect(packedAnswerSchema.parse(sent)).toEqual(sent)
        expect(unpackAnswer(sent, stream.frame)).toEqual(narrow)
      }),
    )
  })

  it('may be a whole one', () => {
    const { figures, columns, ...rest } = unpackAnswer(packAnswer(whole), FRAME)
    expect(rest).toEqual(whole)
    expect([figures, columns?.length]).toEqual([EVERYTHING.figures, 3 * 39 + EVERYTHING.values.length + 1])
  })
})

describe('an answer in rows', () => {
  it('is as it was, where everything was asked for', () => {
    expect(said(whole, 'rows')).toEqual(whole)
    expect(figuresAnswerSchema.parse(whole)).toEqual(whole)
    expect(said(whole, 'columns')).toEqual(packAnswer(whole))
  })

  it.each([
    ['figures=csat', { figures: { csat: 3.9 } }],
    ['figures=resolutionSeconds.median', { figures: { resolutionSeconds: { median: 60 } } }],
    ['fields=cases,resolutionMs', { counts: { cases: 1_000 }, resolutionMs: 168_000_000 }],
    ['fields=full,matured.accepted', { costMicros: { full: '1800000000' }, matured: { counts: { accepted: 180 } } }],
    ['fields=maturedHuman.rework', { maturedHuman: { costMicros: { rework: '96000000' } } }],
    ['fields=nowcast', { nowcast: whole.rows[0]?.nowcast }],
    ['figures=csat&fields=sums', { counts: { cases: 1_000, conversations: 1_270, ratings: 320, ratingSum: 1_248 } }],
  ])('has of each row what was asked for, and nothing else: %s', (query, row) => {
    const answer = said(asked(query), 'rows')
    expect(answer).toMatchObject({ rows: [{ start: START, segment: { handler: 'ai' } }] })
    expect(answer.rows).toEqual([{ start: START, segment: { handler: 'ai' }, ...row }])
    expect(someFiguresSchema.parse(answer)).toEqual(answer)
  })

  it.each([0, 1, 19, 20, 21, 40])('comes in pieces that are one text: %s rows', (count) => {
    const rows = Array.from({ length: count }, () => whole.rows[0] as FigureRow)
    const pieces = [...sayAnswer({ ...whole, rows }, 'rows')]
    expect(JSON.parse(pieces.join(''))).toEqual({ ...whole, rows })
    expect(pieces.length).toBe(Math.floor(count / 20) + 1)
  })
})
