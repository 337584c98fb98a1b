/** Random draws, fast enough for hundreds of millions of cells; the same name gives the same draws. */
export interface Draws {
  /** In [0, 1). */
  unit(): number
  normal(): number
  poisson(mean: number): number
}

/** Above it a Poisson count is drawn as a normal one with the skew of a Poisson's (Cornish and Fisher, 1938). */
const LARGE = 30

export function drawsOf(name: string): Draws {
  const unit = unitsOf(name)
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit())
  return {
    unit,
    normal,
    poisson: (mean) => {
      if (mean < LARGE) return smallPoisson(mean, unit())
      const z = normal()
      return Math.max(0, Math.round(mean + Math.sqrt(mean) * z + (z * z - 1) / 6))
    },
  }
}

function smallPoisson(mean: number, at: number): number {
  // Most cells are empty, and e^−x is never below 1 − x.
  if (at < 1 - mean) return 0
  let chance = Math.exp(-mean)
  let below = chance
  let count = 0
  while (at >= below && count < 200) {
    count += 1
    chance *= mean / count
    below += chance
  }
  return count
}

/** Doty-Humphrey's sfc32, begun with a hash of the name (FNV-1a). */
function unitsOf(name: string): () => number {
  let hash = 2_166_136_261
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619)
  let [a, b, c, counter] = [hash | 0, Math.imul(hash, 747_796_405) | 0, ~hash, 1]
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }
  for (let warm = 0; warm < 20; warm++) next()
  return next
}
