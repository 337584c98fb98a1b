import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { HopelessJob, LostJob, StoppedHalfway } from './classify_failure.ts'
import { type Handlers, type Run, runJob } from './run_job.ts'

const RUN: Run = { jobId: 'a', isFirst: true, isLost: () => false, isStopping: () => false }
const never = () => Promise.reject(new Error('the wrong handler'))

const runBuild = (data: unknown, build: Handlers['build'], name = 'build') =>
  runJob('policy-recounts', { build }, { name, data }, RUN)
const failing = (error: unknown) => runBuild({ workspaceId: 1 }, () => Promise.reject(error))

describe('running a job', () => {
  it('hands the payload and the run to its handler, and nothing else of the data', async () => {
    const heard: unknown[] = []
    const outcome = await runBuild({ workspaceId: 7, secret: 'x' }, async (...all) => void heard.push(all))
    expect(heard).toEqual([[{ workspaceId: 7 }, RUN]])
    expect(outcome).toMatchObject({ job: 'build', result: 'done' })
    expect(outcome).not.toHaveProperty('error')
  })

  it('measures how long it took', async () => {
    const { seconds } = await runBuild({ workspaceId: 1 }, () => delay(60))
    expect(seconds).toBeGreaterThan(0.05)
    expect(seconds).toBeLessThan(10)
  })

  it.each([
    ['no data', undefined],
    ['a text', 'workspaceId'],
    ['another type', { workspaceId: '1' }],
    ['no integer', { workspaceId: 1.5 }],
  ])('sets aside %s without a try', async (_, data) => {
    const outcome = await runBuild(data, never)
    expect(outcome).toMatchObject({ job: 'build', result: 'hopeless' })
    expect(String(outcome.error)).toMatch(/not the data of a job build/)
  })

  it.each(['', 'no such job', 'constructor', 'admitted'])(
    'sets aside a job of the name "%s", which its queue does not have',
    async (name) => {
      expect(await runBuild({ workspaceId: 1 }, never, name)).toMatchObject({ job: 'unknown', result: 'hopeless' })
    },
  )

  it.each([
    ['gone', Object.assign(new pg.DatabaseError('starting', 2, 'error'), { code: '57P03' })],
    ['hopeless', new HopelessJob('no')],
    ['lost', new LostJob('no')],
    ['stopped', new StoppedHalfway('no')],
    ['odd', new TypeError('no')],
  ])('says that a failure is %s', async (result, error) =>
    expect(await failing(error)).toMatchObject({ job: 'build', result, error }),
  )

  it('takes a handler that throws at once for one that rejects', async () => {
    const throwing = () => {
      throw new HopelessJob('no')
    }
    expect(await runBuild({ workspaceId: 1 }, throwing)).toMatchObject({ result: 'hopeless' })
  })
})
