/** @module The frame in which the overlay is drawn, as small as there is room. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { PREVIEW_ADDRESS, type PreviewMessage } from '../../preview/preview-message.ts'
import { usePreviewFrame } from './use-preview-frame.ts'
import type { View } from './view.ts'

/** CSS pixels of the windows that are shown. */
const SIZES = { phone: { width: 390, height: 640 }, desktop: { width: 1280, height: 800 } }

/** So high it may be, CSS pixels, that what stands around it is in sight too, as far as the window is high enough. */
const mostHeight = () => Math.max(320, Math.min(520, innerHeight - 430))

interface PreviewFrameProps {
  device: View['device']
  message: Omit<PreviewMessage, 'isQuiet'>
}

/** While one types the frame is inert. `Try it` draws it from the start and lets pointer and keys in, until the next change. */
export function PreviewFrame({ device, message }: PreviewFrameProps) {
  const [tried, setTried] = useState<string | null>(null)
  const text = JSON.stringify(message)
  const isTried = tried === text
  const { frame, trouble, isDrawn } = usePreviewFrame({ ...message, isQuiet: !isTried })
  const box = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState(0.5)
  const { width, height } = SIZES[device]

  useLayoutEffect(() => {
    const fit = () => setScale(Math.min((box.current?.clientWidth ?? width) / width, mostHeight() / height))
    fit()
    const watching = new ResizeObserver(fit)
    if (box.current) watching.observe(box.current)
    return () => watching.disconnect()
  }, [width, height])

  return (
    <>
      <div ref={box} class="preview-room" data-device={device}>
        <div
          class="preview-box"
          style={{ width: `${width * scale}px`, height: `${height * scale}px` }}
          data-drawn={isDrawn}
        >
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
