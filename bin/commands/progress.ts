import { Presets, SingleBar } from 'cli-progress'

/** How often somebody who reads a log wants to hear of it. */
const LINE_EVERY_MS = 5_000
/** The same news (the server asks to wait) is not repeated for this long. */
const NEWS_EVERY_MS = 3_000

/** Shows on stderr how far long work has come: a bar on a terminal, a plain line now and then elsewhere. */
export interface Progress {
  /** @param share of the work that is done, from 0 to 1. */
  update(share: number, detail: string): void
  /** Something worth knowing that is no progress. */
  tell(news: string): void
  stop(): void
}

export const showProgress = (label: string): Progress => (process.stderr.isTTY ? showBar(label) : writeLines(label))

function showBar(label: string): Progress {
  const bar = new SingleBar({ format: `${label} {bar} {percentage}% {detail}`, hideCursor: true, barsize: 24 }, Presets.rect)
  bar.start(1_000, 0, { detail: '' })
  let lastDetail = ''
  return {
    update: (share, detail) => {
      lastDetail = detail
      bar.update(permille(share), { detail })
    },
    tell: seldom(NEWS_EVERY_MS, (news) => bar.update({ detail: `${lastDetail} (${news})` })),
    stop: () => bar.stop(),
  }
}

function writeLines(label: string): Progress {
  const write = (text: string): unknown => process.stderr.write(`${label}: ${text}\n`)
  return {
    update: seldom(LINE_EVERY_MS, (share: number, detail: string) => write(`${Math.floor(share * 100)}% ${detail}`)),
    tell: seldom(NEWS_EVERY_MS, write),
    stop: () => undefined,
  }
}

const permille = (share: number): number => Math.floor(Math.min(1, Math.max(0, share)) * 1_000)

function seldom<A extends unknown[]>(everyMs: number, act: (...values: A) => unknown): (...values: A) => void {
  let lastMs = Number.NEGATIVE_INFINITY
  return (...values) => {
    if (Date.now() - lastMs < everyMs) return
    lastMs = Date.now()
    act(...values)
  }
}
