import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openDataFolder } from './data_folder.ts'

async function ownFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-data-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

it('makes the folder where there is none, for others to pass through, and leaves nothing else in it', async () => {
  const folder = await openDataFolder(join(await ownFolder(), 'deep', 'down'))
  expect((await stat(folder)).mode & 0o777).toBe(0o711)
  expect(await readdir(folder, { recursive: true })).toEqual(['log', 'run'])
})

it('says in words that its path leads through a file', async () => {
  const file = join(await ownFolder(), 'file')
  await writeFile(file, '')
  await expect(openDataFolder(file)).rejects.toThrow(
    `Nothing can be written to the data folder ${file}: a part of its path is no folder. HOLDFAST_DATA names another.`,
  )
})

/** An unprivileged user, who is told by the system what root would not be. */
const OPENS = (folder: string) => `
  import { openDataFolder } from '#server/host/embedded/data_folder.ts'
  process.setegid?.(65534); process.seteuid?.(65534)
  await openDataFolder(${JSON.stringify(folder)}).catch((error) => console.log(error.message))`

it.runIf(process.getuid?.() === 0)('says in words that it may not write there', async () => {
  const folder = await ownFolder()
  const args = ['--import', 'tsx', '--input-type=module', '-e', OPENS(folder)]
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect(stdout).toBe(`Nothing can be written to the data folder ${folder}: this user may not. HOLDFAST_DATA names another.\n`)
})
