import { expect, it } from 'vitest'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import { JOBS } from '#core/jobs/catalogue.ts'
import { countBatch } from '../counting/count_batch.ts'
import { learnBaseline } from '../drift/learn_baseline.ts'
import { readBaseline } from '../drift/read_baseline.ts'
import { eventsOf, type ToldCase } from '../drift/testing/told_world.ts'
import { getQueue } from '../platform/queue/queues.ts'
import { actOnAlert } from './act_on_alert.ts'
import { learnAccepted } from './learn_accepted.ts'
import { listAlerts } from './list_alerts.ts'
import { readAlert } from './read_alert.ts'
import { ALARM, ALL, FIRST_HOUR, judgeHour, startWorkspace } from './testing/judged_workspace.ts'

const FROM = '2025-11-24'
const SETTLED = new Date('2026-01-05T12:00:00Z')

/** Whoever accepts an alert has what is normal learned from the day of the alert. */
async function startAccepted(slug: string) {
  const { workspaceId: own, acting, evaluate: read } = await startWorkspace(slug)
  await judgeHour(own, FIRST_HOUR, ALARM)
  await read(FIRST_HOUR)
  const id = (await listAlerts(own, ALL)).alerts[0]?.id ?? ''
  const resolve = { kind: 'resolve', as: 'accepted', release: null, comment: '', learnFrom: FROM } as const
  await actOnAlert(acting, id, resolve, new Date(FIRST_HOUR * HOUR_MS))
  const learned = async () => (await readAlert(own, id)).steps.flatMap(({ kind, text }) => (kind === 'learned' ? [text] : []))
  const asked = async () => {
    const jobs = await getQueue(JOBS['learn-baseline'].queue).getWaiting()
    return jobs.filter(({ name, data }) => name === 'learn-baseline' && data.workspaceId === own).map(({ data }) => data)
  }
  return { own, acting, learned, asked }
}

/** A case an hour for five weeks, of which every fifth is taken back. */
const tell = (workspaceId: number) => {
  const cases = Array.from({ length: 35 * 24 }, (_, hour): ToldCase => {
    const resolvedMs = Date.parse(`${FROM}T00:05:00Z`) + hour * HOUR_MS
    return {
      id: `c${hour}`,
      handler: 'ai',
      language: 'de',
      resolvedMs,
      breakMs: hour % 5 === 0 ? resolvedMs + 2 * HOUR_MS : null,
    }
  })
  return countBatch(workspaceId, cases.flatMap(eventsOf), [], SETTLED)
}

it('an alert that is accepted says so where there was too little to learn from, once four weeks of it have settled', async () => {
  const { own, learned, asked } = await startAccepted('accepted')
  await learnAccepted(own, new Date('2026-01-04T12:00:00Z'))
  expect(await learned()).toEqual([])
  for (const _ of [1, 2]) await learnAccepted(own, SETTLED)
  expect(await learned()).toEqual(['What is normal could not be learned anew: there are no cases to learn from yet.'])
  expect(await asked()).toEqual([])
})

it('an alert that is accepted is normal from then on where that was chosen: its four weeks are learned, once, in the name of who chose it', async () => {
  const { own, acting, learned, asked } = await startAccepted('relearned')
  await tell(own)
  await learnAccepted(own, new Date('2026-01-04T12:00:00Z'))
  expect([await learned(), await asked()]).toEqual([[], []])
  for (const _ of [1, 2]) await learnAccepted(own, SETTLED)
  expect(await learned()).toEqual([
    'What is normal is learned anew from the four weeks that begin on 24 Nov 2025, as was chosen.',
  ])
  const { actor } = acting
  expect(await asked()).toEqual([{ workspaceId: own, from: FROM, by: actor }])
  expect(await learnBaseline({ workspaceId: own, actor }, { from: FROM, byItself: false }, SETTLED)).toBeNull()
  const { baseline } = await readBaseline(own, SETTLED)
  expect(baseline).toMatchObject({ learnedFrom: expect.stringContaining(`${FROM}T00:00:00`), learnedBy: 'command line' })
  // A fifth of them, all at an age of two hours.
  expect(baseline?.hazard.ai.reduce((sum, share) => sum + share, 0)).toBeCloseTo(0.2, 2)
})

it('an alert that is accepted is not learned from any more where later days were learned since', async () => {
  const { own, acting, learned, asked } = await startAccepted('outdated')
  await tell(own)
  await learnBaseline(acting, { from: '2025-11-30', byItself: false }, SETTLED)
  await learnAccepted(own, SETTLED)
  expect(await learned()).toEqual(['Nothing was learned from it: what is normal was learned from later days since.'])
  expect(await asked()).toEqual([])
})
