import { headers } from 'next/headers'
import { type ReactNode, Suspense } from 'react'

/** What comes within a second does not break the train of thought: Nielsen, Usability Engineering, 1993, section 5.5. */
const SOON_MS = 1_000

/**
 * @returns what a page shows: opened by its address as a whole where it is there within a second, since React reveals what follows a
 * skeleton 300 ms late; else its skeleton until it comes. Who comes from another screen sees at once that the click was heard.
 */
export async function drawSoon(content: Promise<ReactNode>, skeleton: ReactNode): Promise<ReactNode> {
  // It may fail before anybody waits for it.
  content.catch(() => {})
  const isOpened = (await headers()).get('sec-fetch-dest') === 'document'
  return drawWithin(isOpened ? SOON_MS : 0, content, skeleton)
}

/** @returns the content, awaited for so long, in its place on the page. @throws what the content throws meanwhile. */
export async function drawWithin(ms: number, content: Promise<ReactNode>, skeleton: ReactNode): Promise<ReactNode> {
  const late = Symbol('late')
  let timer: NodeJS.Timeout | undefined
  const waited = new Promise<typeof late>((resolve) => {
    timer = setTimeout(resolve, ms, late)
  })
  try {
    const drawn = await Promise.race([content, waited])
    // In the same place either way: drawn anew it stays what it is.
    return <Suspense fallback={skeleton}>{drawn === late ? <Late content={content} /> : drawn}</Suspense>
  } finally {
    clearTimeout(timer)
  }
}

const Late = async ({ content }: { content: Promise<ReactNode> }): Promise<ReactNode> => await content
