import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import { listApiKeys } from '#server/access/api_keys/list_api_keys.ts'
import { readDemo } from '#server/demo/read_demo.ts'
import { startDemo } from '#server/demo/start_demo.ts'
import { stopDemo } from '#server/demo/stop_demo.ts'
import { superviseDemos } from '#server/demo/supervise_demos.ts'
import { foundTenant, type OpenDoor, openDoor, type Tenant } from './testing/open_door.ts'

/** Each starts the simulator several times, which takes seconds on a busy machine. */
vi.setConfig({ testTimeout: 120_000 })

/** The demo from the wish for it to its end, with the real simulator going through the real door. */
const SOON = { timeout: 60_000, interval: 200 }
/** Nobody listens there. */
const CLOSED_DOOR = 'http://127.0.0.1:9'

let door: OpenDoor
let tenant: Tenant

beforeAll(async () => {
  door = await openDoor()
  tenant = await foundTenant()
})
afterAll(() => door.close())

const demoKeys = async () => (await listApiKeys(tenant.id)).filter((key) => key.name === 'Demo simulator')
const sentEvents = async () => (await readDemo(tenant.id))?.sentEvents ?? 0

it('starts when it is wanted, says how far it is, and stops when it is told to', async () => {
  expect(await readDemo(tenant.id)).toBeNull()
  const demos = superviseDemos(door.address)
  await startDemo(asSystem('command line', tenant.id))
  expect(await readDemo(tenant.id)).toMatchObject({ wanted: true, phase: 'starting', scenario: 'hazard', historyShare: 0 })
  await expect.poll(() => readDemo(tenant.id), SOON).toMatchObject({ phase: 'history' })
  await expect.poll(sentEvents, SOON).toBeGreaterThan(0)
  expect(await demoKeys()).toHaveLength(1)

  await stopDemo(asSystem('command line', tenant.id))
  await expect.poll(demoKeys, SOON).toEqual([])
  expect(await readDemo(tenant.id)).toMatchObject({ wanted: false, phase: 'stopped', failure: null })
  await demos.close()
})

it('goes on where it was after a restart, without anybody asking again', async () => {
  await startDemo(asSystem('command line', tenant.id), 'steady')
  // It goes on with what it began with.
  expect(await readDemo(tenant.id)).toMatchObject({ scenario: 'hazard' })
  const before = superviseDemos(door.address)
  const sentBefore = await sentEvents()
  await expect.poll(sentEvents, SOON).toBeGreaterThan(sentBefore)
  const share = (await readDemo(tenant.id))?.historyShare ?? 0
  await before.close()
  expect(await readDemo(tenant.id)).toMatchObject({ wanted: true })
  expect(await demoKeys()).toEqual([])

  const after = superviseDemos(door.address)
  const sentUntilThen = await sentEvents()
  await expect.poll(sentEvents, SOON).toBeGreaterThan(sentUntilThen)
  const demo = await readDemo(tenant.id)
  expect(demo?.historyShare).toBeGreaterThan(share)
  await stopDemo(asSystem('command line', tenant.id))
  await after.close()
})

it('is run by one of two web processes', async () => {
  const rivals = [superviseDemos(door.address), superviseDemos(door.address)]
  await startDemo(asSystem('command line', tenant.id))
  const sentBefore = await sentEvents()
  await expect.poll(sentEvents, SOON).toBeGreaterThan(sentBefore)
  expect(await demoKeys()).toHaveLength(1)
  await stopDemo(asSystem('command line', tenant.id))
  await Promise.all(rivals.map((rival) => rival.close()))
})

it('waits for a door that is shut, and can be stopped meanwhile', async () => {
  const demos = superviseDemos(CLOSED_DOOR)
  await startDemo(asSystem('command line', tenant.id))
  await expect.poll(demoKeys, SOON).toHaveLength(1)
  await stopDemo(asSystem('command line', tenant.id))
  await expect.poll(demoKeys, SOON).toEqual([])
  await demos.close()
})
