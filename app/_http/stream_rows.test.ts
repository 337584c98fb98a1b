import { expect, it } from 'vitest'
import type { CsvRow } from '#core/csv/cells.ts'
import { streamCsv, streamNdjson } from './stream_rows.ts'

/** Pages of a row each, and an empty one first. */
async function* several(count: number, onEnd = () => {}): AsyncGenerator<CsvRow[]> {
  try {
    yield []
    for (let i = 0; i < count; i++) yield [{ conversation: `c${i}`, cost: { amount: '-0.250000' } }]
  } finally {
    onEnd()
  }
}
const csv = (rows: AsyncIterable<CsvRow[]>, marked = false) => streamCsv({ name: 'cases', rows, marked })

it('writes each row once, under one header', async () => {
  const answer = csv(several(250))
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="cases.csv"')
  const rows = (await answer.text()).trimEnd().split('\n')
  expect(rows).toHaveLength(251)
  expect([rows[0], rows[250]]).toEqual(['conversation,cost', 'c249,-0.250000'])
  const lines = (await streamNdjson('cases', several(250)).text()).trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line).conversation)).toEqual(Array.from({ length: 250 }, (_, i) => `c${i}`))
})

it('begins with the mark of UTF-8 where it is a file for spreadsheets, once', async () => {
  const bytes = new Uint8Array(await csv(several(2), true).arrayBuffer())
  expect([...bytes.slice(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 'c'.charCodeAt(0)])
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\ufeff')).toHaveLength(2)
})

const csvOf = (topic: string): Promise<string> =>
  csv(
    (async function* () {
      yield [{ handler: 'ai', topic, rating: 1 }]
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
  expect((await csvOf(topic)).replaceAll('"', '')).toContain(`ai,${written},1`)
})

it.each(['a-b', 'a = b', 'a;b', '1, 2', "it's"])('leaves what is none: %j', async (topic) => {
  expect((await csvOf(topic)).replaceAll('"', '')).toContain(`ai,${topic},1`)
})

it.each([
  ['CSV', csv],
  ['NDJSON', (rows: AsyncIterable<CsvRow[]>) => streamNdjson('cases', rows)],
] as const)('stops reading when its reader goes away: %s', async (_, stream) => {
  let ended = false
  const reader = stream(several(Number.POSITIVE_INFINITY, () => (ended = true))).body?.getReader()
  await reader?.read()
  const pending = reader?.read()
  await reader?.cancel()
  await pending
  await expect.poll(() => ended).toBe(true)
})
