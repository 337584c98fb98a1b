/** How well a text fits what was typed. */
export interface Match {
  /** From 0 to 100: the whole text, its beginning, the beginning of words, somewhere within, letters apart. */
  score: number
  /** The letters of the text that were found, for showing them. */
  places: number[]
}

const SCORES = { whole: 100, start: 90, word: 75, within: 50, apart: 30 }
/** Between equal ones the shorter is meant. */
const LENGTH_COST = 0.02

/**
 * @returns how a text fits: each word that was typed is in it, in any order, in one piece or as beginnings of its words (`lm` for
 * "Last month"), whatever the case and accents; null where one is not.
 */
export function fuzzyMatch(typed: string, text: string): Match | null {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  const target = plain(text)
  if (words.length === 0) return { score: 0, places: [] }
  const found = words.map((word) => matchWord(word, target))
  if (!found.every((match) => match !== null)) return null
  const whole = target === words.join(' ') ? SCORES.whole : 0
  const mean = found.reduce((sum, { score }) => sum + score, 0) / found.length
  const places = [...new Set(found.flatMap((match) => match.places))].sort((a, b) => a - b)
  return { score: Math.max(whole, mean) - Math.min(5, text.length * LENGTH_COST), places }
}

/** Letter for letter, so that places stay what they are. */
function plain(text: string): string {
  const lower = text.toLowerCase()
  if (ASCII.test(lower)) return lower
  return placesOf(text)
    .map((place) => text.charAt(place).normalize('NFD').charAt(0).toLowerCase().charAt(0))
    .join('')
}

const ASCII = /^[ -~]*$/

const placesOf = (text: string): number[] => [...Array(text.length).keys()]

function matchWord(word: string, target: string): Match | null {
  const starts = wordStarts(target)
  const inOrder = [0, ...starts].find((start) => target.startsWith(word, start))
  const at = inOrder ?? target.indexOf(word)
  if (at >= 0) {
    const score = at === 0 ? SCORES.start : inOrder === undefined ? SCORES.within : SCORES.word
    return { score, places: placesOf(word).map((place) => at + place) }
  }
  const places = placesApart(word, -1, { target, starts, dead: new Set() })
  return places && { score: SCORES.apart, places }
}

const isLetter = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}]/u.test(letter)

const wordStarts = (target: string): number[] =>
  placesOf(target).filter((place) => isLetter(target[place]) && !isLetter(target[place - 1]))

interface Search {
  target: string
  starts: readonly number[]
  /** From where what is left of the word is known not to be found: without it, time grows beyond all bounds. */
  dead: Set<string>
}

/** Each letter follows the one before, or begins a word: others would be found in everything. */
function placesApart(word: string, before: number, search: Search): number[] | null {
  if (word === '') return []
  const { target, starts, dead } = search
  const key = `${word.length} ${before}`
  if (dead.has(key)) return null
  const next = starts.filter((start) => start > before + 1)
  for (const place of before < 0 ? starts : [before + 1, ...next]) {
    if (target[place] !== word[0]) continue
    const rest = placesApart(word.slice(1), place, search)
    if (rest) return [place, ...rest]
  }
  dead.add(key)
  return null
}
