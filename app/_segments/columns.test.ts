import { describe, expect, it } from 'vitest'
import { FIGURE_IDS, type FigureId } from '#core/figures/catalogue.ts'
import { aroundChange, chosenColumns, columnsOf, USUAL_COLUMNS } from './columns.ts'

describe('the columns of the segments', () => {
  it('are the usual ones until others are chosen', () => {
    expect(columnsOf([])).toEqual(USUAL_COLUMNS)
    expect(USUAL_COLUMNS.slice(0, 3)).toEqual(['cases', 'maturedShare', 'costPerAcceptedResolution'])
  })

  it('stand in the order of the usual ones, then of the catalogue, however they were chosen', () => {
    expect(columnsOf(['resolutionSeconds.mean', 'saving', 'csat', 'cases'])).toEqual([
      'cases',
      'csat',
      'saving',
      'resolutionSeconds.mean',
    ])
  })

  it('may be all there are, each once', () => {
    const all = columnsOf(FIGURE_IDS)
    expect([...all].sort()).toEqual([...FIGURE_IDS].sort())
    expect(chosenColumns(new Set(all))).toEqual(all)
  })

  it('leave the address alone where they are the usual ones, in whatever order', () => {
    const usual = new Set<FigureId>([...USUAL_COLUMNS].reverse())
    expect(chosenColumns(usual)).toEqual([])
    expect(chosenColumns(new Set([...usual, 'saving']))).toEqual([...USUAL_COLUMNS, 'saving'])
    usual.delete('csat')
    expect(chosenColumns(usual)).toEqual(USUAL_COLUMNS.filter((id) => id !== 'csat'))
    expect(chosenColumns(new Set([...usual, 'saving']))).toContain('saving')
  })
  it('have those of the change beside the cost that it is of, and at the end where that cost is not among them', () => {
    expect(aroundChange(['cases', 'costPerAcceptedResolution', 'csat'])).toEqual([
      ['cases', 'costPerAcceptedResolution'],
      ['csat'],
    ])
    expect(aroundChange(['cases', 'csat'])).toEqual([['cases', 'csat'], []])
  })
})
