import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const PLACE = { workspaceId: 7, channelId: 'a' }
const SECRET = { url: 'https://hooks.example.com/services/T0/B0/xyz' }

beforeEach(() => {
  vi.stubEnv('HOLDFAST_SECRET', 's'.repeat(40))
  vi.resetModules()
})
afterEach(() => void vi.unstubAllEnvs())
const load = () => import('./seal_secret.ts')

it('keeps a secret so that it is read again, and never the same twice', async () => {
  const { sealSecret, openSecret } = await load()
  const stored = sealSecret(PLACE, SECRET)
  expect(openSecret(PLACE, stored)).toEqual(SECRET)
  expect(stored.includes('hooks.example.com')).toBe(false)
  expect(sealSecret(PLACE, SECRET).equals(stored)).toBe(false)
})

it('is read by nobody else: another workspace, another channel, a changed byte, another HOLDFAST_SECRET', async () => {
  const { sealSecret, openSecret } = await load()
  const stored = sealSecret(PLACE, SECRET)
  expect(() => openSecret({ ...PLACE, workspaceId: 8 }, stored)).toThrow()
  expect(() => openSecret({ ...PLACE, channelId: 'b' }, stored)).toThrow()
  const changed = Buffer.from(stored)
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
  expect(() => openSecret(PLACE, changed)).toThrow()
  vi.stubEnv('HOLDFAST_SECRET', 't'.repeat(40))
  vi.resetModules()
  expect(() => openSecret(PLACE, stored)).not.toThrow()
  const { openSecret: openByAnother } = await load()
  expect(() => openByAnother(PLACE, stored)).toThrow()
})
