import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { makingPage, notePageFailure } from './page_failure.ts'

const lost = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })

it('tells of each page whether it failed since a service is away, however many are made at once', async () => {
  const made = [lost, new Error('no such column'), lost].map((error) => {
    const page = { isServiceAway: false }
    const done = makingPage(page, async () => {
      await nextTurn()
      notePageFailure(error)
    })
    return { page, done }
  })
  await Promise.all(made.map(({ done }) => done))
  expect(made.map(({ page }) => page.isServiceAway)).toEqual([true, false, true])
})

it('takes no notice of a failure outside of a page', () => {
  expect(() => notePageFailure(lost)).not.toThrow()
})
