import { type ReactNode, Suspense } from 'react'

/** What comes within a second does not break the train of thought: Nielsen, Usability Engineering, 1993, section 5.5. */
const SOON_MS = 1_000

/**
 * @returns what a page shows, as a whole where it is there within a second, else its skeleton until it comes. React reveals what
 * comes after a skeleton 300 ms late, so that screens do not flicker: one that is quick is quicker without.
 */
export async function drawSoon(content: Promise<ReactNode>, skeleton: ReactNode): Promise<ReactNode> {
  const late = Symbol('late')
  let timer: NodeJS.Timeout | undefined
  const waited = new Promise<typeof late>((resolve) => {
    timer = setTimeout(resolve, SOON_MS, late)
  })
  try {
    const drawn = await Promise.race([content, waited])
    return drawn === late ? (
      <Suspense fallback={skeleton}>
        <Late content={content} />
      </Suspense>
    ) : (
      drawn
    )
  } finally {
    clearTimeout(timer)
  }
}

const Late = async ({ content }: { content: Promise<ReactNode> }): Promise<ReactNode> => await content
