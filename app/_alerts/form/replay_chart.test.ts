import { expect, it } from 'vitest'
import type { RuleBodyInput } from '#core/alert/rule_contract.ts'
import { prepareReplayChart } from './replay_chart.ts'

const DRIFT: RuleBodyInput = { kind: 'drift' }
const chart = (body: RuleBodyInput, values: (number | null)[], limit: number | null = null) =>
  prepareReplayChart({
    replay: {
      ...{ from: '2026-11-01T00:00:00Z', to: '2026-11-11T00:00:00Z', knowsMore: false, limit, alerts: [] },
      points: values.map((value, place) => ({ at: `2026-11-0${place + 1}T00:00:00Z`, value })),
    },
    ...{ body, spans: [], currency: 'USD', timeZone: 'UTC' },
    releases: [{ agentVersion: 'v42', deployedAt: '2026-11-05T00:00:00Z', note: null }],
  })

it('draws evidence on a scale of times, with its alarm in words', () => {
  const { drawing } = chart(DRIFT, [2, 60], Math.log(2_160)) ?? {}
  const { values, end } = drawing?.drawn ?? {}
  expect(values?.ticks.map(({ value }) => drawing?.formatTick(value, 1))).toEqual([
    'a day',
    'a week',
    'a month',
    'a year',
    '10 years',
  ])
  expect(end?.y).toBe(0)
  expect(drawing?.limitSaid).toBe('alarm: once in 90 days')
  expect(drawing?.drawn.releases).toMatchObject([{ label: 'v42' }])
})

it('draws a figure as the figure, a change in per cent', () => {
  const watched = { figure: 'recontactRate', windowMinutes: 1_440 } as const
  const rate = chart({ kind: 'threshold', ...watched, limit: 0.3 }, [0.1, 0.2], 0.3)
  expect([rate?.unit, rate?.drawing.limitSaid]).toEqual(['Re-contact rate', 'alarm: 30.0%'])
  const change = chart({ kind: 'change', ...watched, percent: 20 }, [0, 12.34], 20)
  expect([change?.unit, change?.drawing.formatTick(12.34, 1)]).toEqual(['Re-contact rate, change in per cent', '12.3%'])
})

it('draws nothing where nothing is known', () => {
  expect(chart(DRIFT, [null, null])).toBeNull()
})
