/** @module A screen whose script is fetched when it is first wanted. */
import type { FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Waiting } from '../part/Waiting.tsx'

/** `load` imports the screen's own file. Where it cannot be had the screen throws, and the frame says what to do. */
export function late<Props extends object>(load: () => Promise<FunctionComponent<Props>>): FunctionComponent<Props> {
  let Loaded: FunctionComponent<Props> | null = null
  return function Late(props: Props) {
    const [state, setState] = useState<'awaited' | 'here' | Error>(Loaded ? 'here' : 'awaited')
    useEffect(() => {
      if (Loaded) return
      load().then(
        (Screen) => {
          Loaded = Screen
          setState('here')
        },
        (error) => setState(error instanceof Error ? error : new Error(String(error))),
      )
    }, [])
    if (state instanceof Error) throw state
    return Loaded ? <Loaded {...props} /> : <Waiting rows={6} label="Opening the screen" />
  }
}
