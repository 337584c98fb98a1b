import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, openSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SteadyOutput } from './steady_output.ts'

const failure = (code: string): Error => Object.assign(new Error('write'), { code })

/** A file that takes what it is told to: a number of bytes, everything, or nothing for a reason. */
function file() {
  let content = ''
  const say: (number | string)[] = []
  const output = new SteadyOutput(
    (lines) => `${lines} lost\n`,
    (bytes) => {
      const next = say.shift() ?? bytes.length
      if (typeof next === 'string') throw failure(next)
      content += bytes.subarray(0, next).toString()
      return Math.min(next, bytes.length)
    },
  )
  return { output, say: (...next: (number | string)[]) => void say.push(...next), content: () => content }
}

describe('lines', () => {
  it('are written at once, each as it is', () => {
    const { output, content } = file()
    output.write('one\n')
    output.write('two\n')
    expect([content(), output.lost]).toEqual(['one\ntwo\n', 0])
  })

  it('are written on where only a part of one was', () => {
    const { output, say, content } = file()
    say(2, 1)
    output.write('one\n')
    expect(content()).toBe('one\n')
  })

  it.each(['ENOSPC', 'EIO', 'EDQUOT', 'EPIPE'])('are dropped and counted while nothing can be written: %s', (code) => {
    const { output, say, content } = file()
    say(code, code, code)
    for (const line of ['one\n', 'two\n', 'three\n', 'four\n', 'five\n']) output.write(line)
    expect([content(), output.lost]).toEqual(['3 lost\nfour\nfive\n', 3])
  })

  it('begin anew where the disk became full in the middle of one', () => {
    const { output, say, content } = file()
    say(2, 'ENOSPC', 3, 'ENOSPC')
    for (const line of ['one\n', 'two\n', 'three\n']) output.write(line)
    expect([content(), output.lost]).toEqual(['on\n1 \n2 lost\nthree\n', 2])
  })
})

describe('a reader who is slow', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('gets what waited, in order, and holds up nobody', () => {
    const { output, say, content } = file()
    say(2, 'EAGAIN', 'EAGAIN')
    for (const line of ['one\n', 'two\n']) output.write(line)
    expect(content()).toBe('on')
    vi.advanceTimersByTime(20)
    expect(content()).toBe('on')
    vi.advanceTimersByTime(20)
    expect([content(), output.lost]).toEqual(['one\ntwo\n', 0])
  })

  it('is waited for with a megabyte, then lines are dropped until there is room', () => {
    const { output, say, content } = file()
    say('EAGAIN')
    const large = `${'x'.repeat(400_000)}\n`
    for (let n = 0; n < 4; n++) output.write(large)
    expect(output.lost).toBe(2)
    vi.advanceTimersByTime(20)
    expect(content()).toBe(`2 lost\n${large}${large}`)
    output.write('more\n')
    expect([content().endsWith('more\n'), output.lost]).toEqual([true, 2])
  })

  it('gets what it takes before the process ends, without being waited for', () => {
    const { output, say, content } = file()
    say('EAGAIN', 3, 'EAGAIN')
    output.write('one\n')
    output.flush()
    expect(content()).toBe('one')
    output.flush()
    expect([content(), vi.getTimerCount()]).toEqual(['one\n', 0])
  })
})

const SAYS = `
  import { log } from '#server/platform/log/log.ts'
  for (let n = 0; n < 2_000; n++) log.info({ filler: 'x'.repeat(1_000) }, 'line')
  process.stderr.write('well')
  process.exit(3)`

const run = (stdout: number | 'pipe') =>
  spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', SAYS], {
    env: { ...process.env, LOG_LEVEL: 'info' },
    stdio: ['ignore', stdout, 'pipe'],
  })

it.runIf(existsSync('/dev/full'))('is all the same to a process whose disk is full', async () => {
  const child = run(openSync('/dev/full', 'w'))
  const [said, [code]] = await Promise.all([text(child.stderr ?? process.stdin), once(child, 'exit')])
  expect([said, code]).toEqual(['well', 3])
})

it('is all the same to a process whose reader does not read', async () => {
  const child = run('pipe')
  child.stdout?.pause()
  const [code] = await once(child, 'exit')
  expect(code).toBe(3)
})
