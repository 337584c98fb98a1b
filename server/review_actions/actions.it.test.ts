import { beforeAll, expect, it } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import { type NewAction, newActionSchema } from '#core/review/action_contract.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { addAction } from './add_action.ts'
import { listActions } from './list_actions.ts'
import { removeAction } from './remove_action.ts'
import { setDone } from './set_done.ts'

const NOW = new Date('2026-11-26T09:30:00Z')
let own: number
let other: number
beforeAll(async () => {
  own = await createWorkspace({ slug: 'own', name: 'Own' })
  other = await createWorkspace({ slug: 'other', name: 'Other' })
})

const some = (action: Partial<NewAction>): NewAction => newActionSchema.parse({ text: 'Shorten it', ...action })
const add = (period: string, action: Partial<NewAction>) => addAction(asSystem('command line', own), period, some(action), NOW)
const textsOf = async (period: string, workspaceId = own) =>
  (await listActions(workspaceId, period, NOW)).actions.map(({ text, period: from }) => `${from} ${text}`)

it('stand in each later review until they are done, those of earlier ones first', async () => {
  const acting = asSystem('command line', own)
  const first = await add('2026-W46', { text: 'a', owner: 'Ana', due: '2026-11-20', figure: 'takenBack' })
  await add('2026-W47', { text: 'b' })
  expect(await textsOf('2026-W45')).toEqual([])
  expect(await textsOf('2026-W46')).toEqual(['2026-W46 a'])
  expect(await textsOf('2026-W48')).toEqual(['2026-W46 a', '2026-W47 b'])
  await setDone(acting, first.id, true)
  // It was done now, so in the week that runs it is seen as done; as if it had been done long ago it is gone.
  const [done] = (await listActions(own, '2026-W46', NOW)).actions
  expect(done).toMatchObject({ owner: 'Ana', due: '2026-11-20', figure: 'takenBack', figureWas: null, madeBy: 'command line' })
  expect(Date.parse(done?.doneAt ?? '')).toBeGreaterThan(0)
  await setDone(acting, first.id, false)
  expect((await listActions(own, '2026-W46', NOW)).actions[0]?.doneAt).toBeNull()
})

it('are one workspace’s own', async () => {
  const { id } = await add('2026-W40', { text: 'ours' })
  const theirs = asSystem('command line', other)
  await expect(setDone(theirs, id, true)).rejects.toMatchObject({ code: 'not_found' })
  await expect(removeAction(theirs, id)).rejects.toMatchObject({ code: 'not_found' })
  expect(await textsOf('2026-W48', other)).toEqual([])
  await removeAction(asSystem('command line', own), id)
  expect(await textsOf('2026-W40')).toEqual([])
})

it.each(['2026-W49', 'week'])('are of a period that there is: %s', async (period) => {
  await expect(add(period, {})).rejects.toMatchObject({ code: 'not_found' })
})
