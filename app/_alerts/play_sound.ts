/** Two short tones, up; in hertz. */
const TONES = [660, 880]
const TONE_SECONDS = 0.16
const LOUDNESS = 0.12

/** Plays the sound of an alert, made here so that nothing has to be loaded. Silent where the browser lets a page play nothing yet. */
export function playSound(): void {
  const audio = new AudioContext()
  const gain = audio.createGain()
  gain.gain.value = LOUDNESS
  gain.connect(audio.destination)
  for (const [place, hertz] of TONES.entries()) {
    const tone = audio.createOscillator()
    tone.frequency.value = hertz
    tone.connect(gain)
    tone.start(audio.currentTime + place * TONE_SECONDS)
    tone.stop(audio.currentTime + (place + 1) * TONE_SECONDS)
    if (place === TONES.length - 1) tone.addEventListener('ended', () => void audio.close())
  }
}
