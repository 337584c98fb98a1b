interface NumbersHeadingProps {
  id: string
  words: string
}

/** Says once what holds for all cards. */
export function NumbersHeading({ id, words }: NumbersHeadingProps) {
  return (
    <div className="mb-2 flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <h2 id={id} className="text-sm font-semibold text-ink">
        The numbers behind it
      </h2>
      <p className="text-sm text-ink-default">{words}</p>
    </div>
  )
}
