import { describe, expect, it } from 'vitest'
import { FIGURE_IDS } from './catalogue.ts'
import { columnsOf, contentsOf, EVERYTHING } from './contents.ts'
import { readContents } from './read_contents.ts'
import { SUM_NAMES } from './sum_names.ts'

const read = (query: string) => readContents(new URLSearchParams(query))
const columns = (query: string) => {
  const contents = read(query)
  return contents && columnsOf(contents)
}

describe('what a question asks for', () => {
  it.each(['', 'figures=', 'fields=&figures=,', 'by=topic'])('is everything, where `%s` names nothing', (query) =>
    expect(read(query)).toBeUndefined(),
  )

  it('are figures, and nothing else', () => {
    expect(columns('figures=csat,costPerAcceptedResolution&figures=cases')).toEqual([
      'figures.costPerAcceptedResolution',
      'figures.cases',
      'figures.csat',
    ])
    expect(columns('figures=resolutionSeconds.mean')).toEqual(['figures.resolutionSeconds.mean'])
  })

  it('are sums by their names, or all of a kind', () => {
    expect(columns('fields=maturedHuman.full,cases,resolutionMs')).toEqual(['cases', 'resolutionMs', 'maturedHuman.full'])
    expect(columns('fields=costMicros')).toEqual(['handling', 'rework', 'failureImpact', 'overhead', 'full'])
    expect(columns('fields=counts')).toHaveLength(29)
    expect(columns('fields=matured')).toHaveLength(39)
    expect(columns('fields=maturedHuman,nowcast')?.slice(-2)).toEqual(['maturedHuman.handoffWaitMs', 'nowcast'])
  })

  it('are the sums that figures are made of in the place of their values, but for a median', () => {
    expect(columns('figures=csat&fields=sums,overhead')).toEqual(['cases', 'conversations', 'ratings', 'ratingSum', 'overhead'])
    expect(columns('figures=csat,resolutionSeconds.median&fields=sums')).toEqual([
      'cases',
      'resolved',
      'conversations',
      'ratings',
      'ratingSum',
      'figures.resolutionSeconds.median',
    ])
    expect(read('figures=csat&fields=sums')?.figures).toEqual(['csat'])
  })

  it.each([
    [
      'figures=csat,costPerAcceptdResolution',
      'figures: there is no `costPerAcceptdResolution`; the nearest is `costPerAcceptedResolution`',
    ],
    ['fields=case', 'fields: there is no `case`; the nearest is `cases`'],
    ['fields=matured.acepted', 'fields: there is no `matured.acepted`; the nearest is `matured.accepted`'],
    [`figures=${'x'.repeat(9_000)}`, `figures: there is no \`${'x'.repeat(60)}\`; the`],
  ])('is refused where there is no such thing: %.60s', (query, message) => expect(() => read(query)).toThrow(message))
})

describe('what an answer says of its columns', () => {
  it.each([`figures=${FIGURE_IDS.join(',')}&fields=sums`, `figures=${FIGURE_IDS.join(',')}&fields=counts`, 'fields=nowcast'])(
    'says what was asked for: %.30s',
    (query) => {
      const contents = read(query)
      if (!contents) throw new Error('something was asked for')
      expect(contentsOf({ figures: contents.figures, columns: columnsOf(contents) })).toEqual(contents)
    },
  )

  it('says everything, where it says nothing', () => {
    expect(contentsOf({})).toBe(EVERYTHING)
    expect(columnsOf(EVERYTHING).slice(0, SUM_NAMES.length)).toEqual(SUM_NAMES)
  })
})
