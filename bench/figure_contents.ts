import { get } from 'node:http'
import type { FigureId } from '#core/figures/catalogue.ts'
import { milliseconds, printTable, quantile, verdict, whole } from './table.ts'

const ROUNDS = 40
const MOST_BYTES = 1_000_000
const MOST_P95_MS = 100

/** The table of segments as it is until other columns are chosen (`app/_segments/segment_figures.ts`), here by the day. */
const columns: readonly FigureId[] = [
  'cases',
  'maturedShare',
  'costPerAcceptedResolution',
  'acceptedResolutionRate',
  'recontactRate',
  'containmentRate',
  'escalationAccuracy',
  'takenUpShare',
  'costPerCase',
  'qualityGap',
  'csat',
]
const CONTENTS: Record<string, Record<string, string>> = {
  everything: {},
  'two figures': { figures: 'costPerAcceptedResolution,acceptedResolutionRate' },
  'as the segments ask': {
    figures: columns.join(','),
    fields: 'sums,overhead,matured.rework,matured.failureImpact',
    format: 'columns',
  },
}

/** Eight weeks by day and two dimensions, by turns with everything and with what is asked for. */
export async function measureContents(address: string, key: string, range: Record<string, string>): Promise<void> {
  const tookMs = new Map(Object.keys(CONTENTS).map((name) => [name, [] as number[]]))
  const bodies = new Map<string, Uint8Array>()
  const sent = new Map<string, number>()
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, contents] of Object.entries(CONTENTS)) {
      const startedAt = performance.now()
      const params = new URLSearchParams({ ...range, step: 'day', by: 'topic,language', ...contents })
      const body = await read(`${address}${params}`, key)
      // The first round warms up.
      if (round > 0) tookMs.get(name)?.push(performance.now() - startedAt)
      bodies.set(name, body)
      if (round === 0) sent.set(name, await bytesSent(`${address}${params}`, key))
    }
  }
  const rows = [...bodies].map(([name, body]) => {
    const times = tookMs.get(name) ?? []
    const p95 = quantile(times, 0.95)
    const asked = name === 'everything' ? '' : verdict(p95 < MOST_P95_MS && body.length < MOST_BYTES)
    const answered = JSON.parse(new TextDecoder().decode(body)).rows.length
    return [
      name,
      whole(answered),
      whole(body.length),
      whole(sent.get(name) ?? 0),
      milliseconds(quantile(times, 0.5)),
      milliseconds(p95),
      asked,
    ]
  })
  const title = `GET /api/v1/figures, 8 weeks by day, topic and language, ${ROUNDS} requests of each by turns (to meet: ${whole(MOST_BYTES)} bytes, p95 ${MOST_P95_MS} ms)`
  printTable(title, ['asked for', 'rows', 'bytes', 'as sent', 'p50', 'p95', ''], rows)
}

async function read(url: string, key: string): Promise<Uint8Array> {
  const answer = await fetch(url, { headers: { authorization: `Bearer ${key}` } })
  const body = new Uint8Array(await answer.arrayBuffer())
  if (!answer.ok) throw new Error(`figures answered ${answer.status}`)
  return body
}

/** How much goes over the wire to whoever takes it packed, as browsers do. */
const bytesSent = (url: string, key: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${key}`, 'accept-encoding': 'gzip' }
    const request = get(url, { headers }, (answer) => {
      let bytes = 0
      answer.on('data', (piece: Buffer) => {
        bytes += piece.length
      })
      answer.on('end', () => resolve(bytes)).on('error', reject)
    })
    request.on('error', reject)
  })
