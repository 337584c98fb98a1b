/** Slanted lines: what is not there yet. Not a grey surface, which reads as one more part. */
export function Hatch({ id }: { id: string }) {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line x1="0.5" y1="0" x2="0.5" y2="5" stroke="var(--ink-subtle)" strokeOpacity="0.85" strokeWidth="1" />
    </pattern>
  )
}
