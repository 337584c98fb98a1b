import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoProgressSchema } from '#core/demo/contract.ts'

/** The command line as it is run, against a server that answers as docs/api.md says the event door does. */
const taken: { id: string; time: string }[] = []
const server = createServer(async (request, response) => {
  const body = request.headers['content-encoding'] === 'gzip' ? request.pipe(createGunzip()) : request
  const events = JSON.parse(await text(body)) as { id: string; time: string }[]
  taken.push(...events)
  response.writeHead(202).end(JSON.stringify({ accepted: events.length, rejected: [] }))
})
let folder: string
let url: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-cli-'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true, force: true })
})

function start(...args: string[]) {
  const environment = { ...process.env, HOLDFAST_DATA: folder, HOLDFAST_URL: '', HOLDFAST_API_KEY: 'hf_test', DATABASE_URL: '' }
  const child = spawn(process.execPath, ['--import', 'tsx', 'bin/holdfast.ts', ...args], { env: environment })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { child, result: Promise.all([ended, text(child.stdout), text(child.stderr)]) }
}

async function run(...args: string[]) {
  const [code, stdout, stderr] = await start(...args).result
  return { code, stdout, stderr }
}

describe('holdfast', () => {
  it('sends the same history for the same seed and anchor, and ends', async () => {
    const command = [
      'simulate',
      '--history-only',
      '--weeks',
      '0.5',
      '--cases-per-day',
      '40',
      '--anchor',
      '2026-11-16T09:00:00Z',
      '--url',
      url,
    ]
    taken.length = 0
    const { code, stdout } = await run(...command)
    const first = taken.splice(0)
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^Sent [\d,]+ events in .* 0 rejected\.\n$/)])
    expect(first.length).toBeGreaterThan(300)
    expect(first.every(({ time }) => time >= '2026-11-12T21:00:00' && time < '2026-11-16T09:00:00')).toBe(true)
    await run(...command)
    expect(taken).toEqual(first)
  })

  it('ends on Ctrl-C with a summary, also while it waits for the next event', async () => {
    taken.length = 0
    const { child, result } = start('simulate', '--weeks', '0.1', '--cases-per-day', '300', '--url', url)
    child.stderr.once('data', () => child.kill('SIGINT'))
    const [code, stdout] = await result
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^Sent /)])
  })

  it('tells the process that started it how far it is, and ends when that one is gone', async () => {
    const args = ['simulate', '--weeks', '0.1', '--cases-per-day', '300', '--url', url]
    const environment = { ...process.env, HOLDFAST_DATA: folder, HOLDFAST_API_KEY: 'hf_test' }
    const child = spawn(process.execPath, ['--import', 'tsx', 'bin/holdfast.ts', ...args], {
      env: environment,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const said = await new Promise((resolve) => child.once('message', resolve))
    expect(demoProgressSchema.parse(said).sentEvents).toBeGreaterThan(0)
    child.disconnect()
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0)
  })

  it('moves a file to now, by whole weeks if wanted', async () => {
    const file = join(folder, 'events.ndjson')
    const times = ['2026-01-05T10:00:00.000Z', '2026-01-07T12:00:00.000Z']
    await writeFile(file, times.map((time, index) => JSON.stringify({ id: `e${index}`, time })).join('\n'))
    taken.length = 0
    expect(await run('replay', file, '--shift-to-now', '--keep-weekdays', '--url', url)).toMatchObject({ code: 0 })
    const [first, second] = taken.map(({ time }) => new Date(time))
    expect(second?.toISOString().slice(11)).toBe('12:00:00.000Z')
    expect([first?.getUTCDay(), second?.getUTCDay()]).toEqual([1, 3])
    expect(Date.now() - Number(second)).toBeLessThan(7 * 86_400_000)
  })

  it.each([
    [['replay', 'none.ndjson', '--url', 'http://localhost:1'], /There is no file none.ndjson/],
    [['replay', 'README.md'], /No Holdfast runs here/],
    [['replay', '-', '--shift-to-now'], /reads the file twice/],
    [['simulate', '--scenario', 'doom'], /Allowed choices are steady, hazard/],
    [['simulate', '--weeks', 'many'], /It is a number from 0 to 520/],
    [['keys', 'create', '--scopes', 'all'], /"all" is none of events:write/],
    [['erase', '--dry-run'], /required option '--customer <id>' not specified/],
    [['keys', 'create'], /No database: start Holdfast/],
    [['frobnicate'], /unknown command/],
  ])('says in one line why it fails: %j', async (args, message) => {
    const { code, stdout, stderr } = await run(...args)
    expect([code, stdout, stderr.trim().split('\n').length]).toEqual([1, '', 1])
    expect(stderr).toMatch(message)
  })
})
