import type { ClientBase } from 'pg'
import { expect, it } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { untilLocked } from '../testing/lock_waiters.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { acceptAsNormal } from './accept_as_normal.ts'
import { evaluateDrift } from './evaluate_drift.ts'
import { judgeByBaseline } from './judge_by_baseline.ts'
import { putCohorts, someBaseline, steadinessOfHandler } from './testing/put_cohorts.ts'
import { readStanding } from './testing/read_standing.ts'

const HOUR = 490_000
const AI = 'breaks.ai'
const STEADY = steadinessOfHandler('ai', { dispersion: 1, expectedPerDay: 500, breaks: 14_000 })
const at = (hour: number, minute = 0) => new Date(hour * HOUR_MS + minute * 60_000)

/** @param hazard how many of those that are left are taken back in each of 24 hours. */
function learn(workspaceId: number, hazard: number): Promise<unknown> {
  const ages = Array.from({ length: 24 }, () => hazard)
  const body = someBaseline(24, { toHour: HOUR - 40, steadiness: [STEADY], hazard: { ai: ages, human: ages } })
  const values = [workspaceId, 1, at(0), at(1), at(HOUR), 'test', JSON.stringify(body), false]
  return inWorkspace(workspaceId, (client) => ask(client, 'drift/put_baseline', values))
}

/** Has so many of what the AI resolved in some hours taken back at each age. */
function tell(workspaceId: number, fromHour: number, breaks: number): Promise<void> {
  const hours = Array.from({ length: 24 }, (_, index) => fromHour + index)
  return putCohorts(workspaceId, [
    {
      handler: 'ai',
      values: {},
      cohorts: hours.map((hour) => ({ hour, resolved: 400, lost: 0 })),
      breaks: hours.flatMap((cohortHour) => Array.from({ length: 24 }, (_, ageHours) => ({ cohortHour, ageHours, breaks }))),
    },
  ])
}

/** A workspace whose AI is in alarm: three times as many of its resolutions are taken back as was learned. */
async function drifting(slug: string) {
  const workspaceId = await createWorkspace({ slug, name: slug })
  await learn(workspaceId, 0.005)
  await tell(workspaceId, HOUR - 24, 6)
  const judge = async (hour: number, minute = 0) => {
    await evaluateDrift(workspaceId, at(hour, minute))
    return readStanding(workspaceId, AI)
  }
  const acting = asSystem('command line', workspaceId)
  return {
    workspaceId,
    judge,
    first: await judge(HOUR),
    accept: () => acceptAsNormal(acting, AI, at(HOUR, 1)),
    takeBack: () => judgeByBaseline(acting, AI),
    /** Nobody judges nor accepts until `work` is done. */
    whileLocked: (work: (client: ClientBase) => Promise<void>) =>
      inWorkspace(workspaceId, async (client) => {
        await ask(client, 'drift/lock_run', [workspaceId])
        await work(client)
      }),
  }
}

it('is accepted once, however many do so at once and again', async () => {
  const { judge, first, accept } = await drifting('at-once')
  expect(first).toMatchObject({ state: 'drifting', accepted: null })
  await Promise.all([accept(), accept(), accept()])
  await accept()
  expect(await judge(HOUR, 2)).toMatchObject({ accepted: { fromHour: HOUR, ratio: first.ratio } })
})

it('that comes on top of one that was accepted is so many times as much again, and nothing of one that was just taken back', async () => {
  const { workspaceId, judge, first, accept, takeBack } = await drifting('on-top')
  await accept()
  await judge(HOUR, 2)
  await tell(workspaceId, HOUR, 15)
  const second = await judge(HOUR + 20)
  expect(second).toMatchObject({ state: 'drifting', accepted: { ratio: first.ratio } })
  await takeBack()
  await expect(accept()).rejects.toMatchObject({ code: 'conflict', message: expect.stringMatching(/judged anew/) })
  const { ratio } = await judge(HOUR + 20, 2)
  await accept()
  expect(await judge(HOUR + 20, 3)).toMatchObject({ accepted: { fromHour: HOUR + 20, ratio } })
  expect(ratio).toBeGreaterThan(second.ratio ?? 0)
})

it('while series are being judged has them judged anew, though nothing is counted', async () => {
  const { judge, accept, whileLocked } = await drifting('midst')
  const both: Promise<unknown>[] = []
  await whileLocked(async (client) => {
    both.push(accept())
    await untilLocked(client, 1)
    // It has read what is accepted, and keeps what it found after that acceptance.
    both.push(judge(HOUR + 1))
    await untilLocked(client, 2)
  })
  expect((await Promise.all(both))[1]).toMatchObject({ accepted: null })
  expect(await judge(HOUR + 1, 1)).toMatchObject({ accepted: { fromHour: HOUR } })
})

it('taken back while series are being judged has them judged anew, too', async () => {
  const { judge, accept, takeBack, whileLocked } = await drifting('back')
  await accept()
  await judge(HOUR, 2)
  const both: Promise<unknown>[] = []
  await whileLocked(async (client) => {
    both.push(takeBack())
    await untilLocked(client, 1)
    both.push(judge(HOUR + 1))
    await untilLocked(client, 2)
  })
  expect((await Promise.all(both))[1]).toMatchObject({ accepted: { fromHour: HOUR } })
  expect(await judge(HOUR + 1, 1)).toMatchObject({ accepted: null })
})

it('while what is normal is learned anew is the level over what is learned then', async () => {
  const { workspaceId, judge, first, accept, whileLocked } = await drifting('relearned')
  await learn(workspaceId, 0.008)
  await expect(accept()).rejects.toMatchObject({ code: 'conflict', message: expect.stringMatching(/judged anew/) })
  const both: Promise<unknown>[] = []
  await whileLocked(async (client) => {
    both.push(judge(HOUR, 2))
    await untilLocked(client, 1)
    both.push(accept())
    await untilLocked(client, 2)
  })
  await Promise.all(both)
  const { accepted } = await judge(HOUR, 3)
  expect(accepted?.ratio).toBeCloseTo((first.ratio ?? 0) * (0.005 / 0.008), 1)
})

it('and taken back at once: both are done, one after the other', async () => {
  const { workspaceId, judge, accept, takeBack, whileLocked } = await drifting('opposite')
  await accept()
  await judge(HOUR, 2)
  await tell(workspaceId, HOUR, 15)
  expect(await judge(HOUR + 20)).toMatchObject({ state: 'drifting' })
  const both: Promise<unknown>[] = []
  await whileLocked(async (client) => {
    both.push(accept())
    await untilLocked(client, 1)
    both.push(takeBack())
    await untilLocked(client, 2)
  })
  await Promise.all(both)
  expect(await judge(HOUR + 20, 2)).toMatchObject({ accepted: null })
})
