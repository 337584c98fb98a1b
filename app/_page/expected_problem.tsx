import type { ReactNode } from 'react'
import { sentence } from '#core/format/sentence.ts'
import { Problem } from '#core/problem.ts'
import { LinkButton } from '../_ui/button.tsx'
import { Callout } from '../_ui/callout.tsx'
import { PageHeader } from '../_ui/page_header.tsx'

interface Place {
  /** Where one starts afresh. */
  path: string
  /** Of the page, where its head is among what is drawn. */
  title?: string
}

/**
 * @returns what `draw` gives; where it throws a Problem, its words in place of it. Everything else goes on to the error page.
 */
export async function orProblem({ path, title }: Place, draw: () => Promise<ReactNode>): Promise<ReactNode> {
  try {
    return await draw()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return (
      <>
        {title !== undefined && <PageHeader title={title} />}
        <Callout
          tone="warn"
          title={
            error.code === 'rate_limited' ? 'Too much is being asked at present.' : 'This address asks for what cannot be shown.'
          }
          action={<LinkButton href={path}>Start afresh</LinkButton>}
        >
          {sentence(error.message)}
        </Callout>
      </>
    )
  }
}
