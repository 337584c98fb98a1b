import { expect, it } from 'vitest'
import type { ConversationItem } from '#core/conversation/contract.ts'
import { saidSegment } from '#core/segment/testing/said_segment.ts'
import { streamCsv, streamNdjson } from './export.ts'

const item = (conversation: string, topic: string | null = null): ConversationItem => ({
  conversation,
  position: 0,
  state: 'accepted',
  cause: null,
  startedAt: '2026-11-16T08:00:00.000Z',
  endedAt: '2026-11-16T08:05:00.000Z',
  takenBackAt: null,
  segment: saidSegment({ handler: 'ai', topic }),
  handlingMicros: '250000',
  reworkMicros: '0',
  reworkStints: 0,
  rating: -1,
})

async function* several(count: number, onEnd = () => {}): AsyncGenerator<ConversationItem> {
  try {
    for (let i = 0; i < count; i++) yield item(`c${i}`)
  } finally {
    onEnd()
  }
}

it('writes each case once, under one header', async () => {
  const rows = (await streamCsv(several(250)).text()).trimEnd().split('\n')
  expect(rows).toHaveLength(251)
  expect(rows[0]).toMatch(/^conversation,position,state,/)
  expect(rows[250]).toMatch(/^c249,0,accepted,.*,-1,ai,/)
  const lines = (await streamNdjson(several(250)).text()).trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line).conversation)).toEqual(Array.from({ length: 250 }, (_, i) => `c${i}`))
})

const csvOf = (topic: string): Promise<string> =>
  streamCsv(
    (async function* () {
      yield item('c1', topic)
    })(),
  ).text()

it.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@a', "'@a"],
  [' =1+1', "' =1+1"],
  ['\n=1+1', "'\n'=1+1"],
  ['\u00a0\t@a', "'\u00a0\t'@a"],
  ['\tx', "'\tx"],
  ['\r=1', "'\r'=1"],
  ['＝1', "'＝1"],
  // Where a spreadsheet splits at another separator than the comma, quotes in the middle of a line quote nothing.
  ['a;=1+1', "a;'=1+1"],
  ['a; -1', "a;' -1"],
  ['a\t@b', "a\t'@b"],
  ['a|+1', "a|'+1"],
  ['a,=1+1', "a,'=1+1"],
  ['a\n=1;=2', "a\n'=1;'=2"],
  [';;=1', ";;'=1"],
])('runs no formula: %j', async (topic, written) => {
  expect((await csvOf(topic)).replaceAll('"', '')).toContain(`,ai,,,,${written},`)
})

it.each(['a-b', 'a = b', 'a;b', '1, 2', "it's"])('leaves what is none: %j', async (topic) => {
  expect((await csvOf(topic)).replaceAll('"', '')).toContain(`,ai,,,,${topic},`)
})

it.each([['CSV', streamCsv] as const, ['NDJSON', streamNdjson] as const])(
  'stops reading when its reader goes away: %s',
  async (_, stream) => {
    let ended = false
    const reader = stream(several(Number.POSITIVE_INFINITY, () => (ended = true))).body?.getReader()
    await reader?.read()
    const pending = reader?.read()
    await reader?.cancel()
    await pending
    await expect.poll(() => ended).toBe(true)
  },
)
