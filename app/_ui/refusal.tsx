import type { ReactNode } from 'react'
import { Callout } from './callout.tsx'
import { UNREACHABLE } from './unreachable.ts'

interface RefusalProps {
  /** In a whole sentence; nothing is shown where there is none. */
  why: string | null | undefined
  className?: string
  /** What did not happen, and what stays. */
  children?: ReactNode
}

/** Says why what somebody did was refused, and that it did not happen; or that this is not known, where no answer came. */
export const Refusal = ({ why, children = 'Nothing was changed.', ...rest }: RefusalProps) =>
  why ? (
    <Callout tone="bad" live title={why} {...rest}>
      {why === UNREACHABLE ? 'It may have arrived all the same: see whether it was done before you do it again.' : children}
    </Callout>
  ) : null
