import { NOTHING } from '#core/format/number.ts'

/** A dash where there is nothing to show, and in words why: for the pointer and for who hears the page. */
export const None = ({ reason }: { reason: string }) => (
  <span title={reason}>
    <span aria-hidden="true">{NOTHING}</span>
    <span className="sr-only">{reason}</span>
  </span>
)
