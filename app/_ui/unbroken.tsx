import { Fragment } from 'react'

/** A longer one has to break where there is no room for it. */
const MOST_CHARACTERS = 20
/** With a hyphen, where browsers end a line, and a digit behind it. */
const NAME = /(\S+-\S*\d\S*)/

/** A text in which no line ends within a name such as `agent-7.24`. */
export const Unbroken = ({ text }: { text: string }) => {
  let letters = 0
  return text.split(NAME).map((part) => {
    const from = letters
    letters += part.length
    return NAME.test(part) && part.length <= MOST_CHARACTERS ? (
      <span key={from} className="whitespace-nowrap">
        {part}
      </span>
    ) : (
      <Fragment key={from}>{part}</Fragment>
    )
  })
}
