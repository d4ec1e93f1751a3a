/** @module The frame in which the overlay is drawn, as small as there is room. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { PREVIEW_ADDRESS, type PreviewMessage } from '../../preview/preview-message.ts'
import type { View } from './PreviewChoices.tsx'
import { usePreviewFrame } from './use-preview-frame.ts'

/** CSS pixels of the windows that are shown. */
const SIZES = { phone: { width: 390, height: 720 }, desktop: { width: 1280, height: 800 } }

interface PreviewFrameProps {
  device: View['device']
  message: PreviewMessage
}

/**
 * While one types the frame is inert, so that no dialog in it takes the focus away. `Try it` lets the pointer and the keys
 * in, until the next change.
 */
export function PreviewFrame({ device, message }: PreviewFrameProps) {
  const { frame, trouble, isDrawn } = usePreviewFrame(message)
  const [tried, setTried] = useState<string | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState(0.5)
  const { width, height } = SIZES[device]
  const text = JSON.stringify(message)
  const isTried = tried === text

  useLayoutEffect(() => {
    const fit = () => setScale(Math.min(1, (box.current?.clientWidth ?? width) / width))
    fit()
    const watching = new ResizeObserver(fit)
    if (box.current) watching.observe(box.current)
    return () => watching.disconnect()
  }, [width])

  return (
    <>
      <div ref={box} class="preview-box" style={{ height: `${height * scale}px` }} data-drawn={isDrawn}>
        <iframe
          ref={frame}
          title="Preview of the overlay"
          src={PREVIEW_ADDRESS}
          width={width}
          height={height}
          inert={!isTried}
          tabIndex={isTried ? 0 : -1}
          style={{ transform: `scale(${scale})` }}
        />
      </div>
      {trouble !== null && <p class="edit-note edit-note-wrong">{trouble}</p>}
      <button
        type="button"
        class="button button-small"
        aria-pressed={isTried}
        onClick={() => setTried(isTried ? null : text)}
      >
        Try it
      </button>
    </>
  )
}
