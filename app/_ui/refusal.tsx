import type { ReactNode } from 'react'
import { Callout } from './callout.tsx'

interface RefusalProps {
  /** In a whole sentence; nothing is shown where there is none. */
  why: string | null | undefined
  className?: string
  /** What did not happen, and what stays. */
  children?: ReactNode
}

/** Says why what somebody did was refused, and that it did not happen. */
export const Refusal = ({ why, children = 'Nothing was changed.', ...rest }: RefusalProps) =>
  why ? (
    <Callout tone="bad" live title={why} {...rest}>
      {children}
    </Callout>
  ) : null
