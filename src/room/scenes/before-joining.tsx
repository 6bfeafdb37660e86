import { Check, Mic } from 'lucide-react'
import './bars.css'
import './before-joining.css'

const meterDots = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
const litDots = 6

/**
 * The dialog before joining, over the room that waits behind it. The microphone meter belongs to
 * its second step; it is drawn in the first one, since nothing else shows the success colour.
 *
 * @param props.roomName the dialog's heading, and the bar's behind it
 */
export function BeforeJoining({ roomName }: { roomName: string }) {
  return (
    <div className="room-entrance">
      <div data-part="top-bar">
        <span data-part="room-name" dir="auto">
          {roomName}
        </span>
      </div>
      <div className="room-scrim">
        <div data-part="prejoin">
          <div className="prejoin-heading">
            <span className="prejoin-title" dir="auto">
              {roomName}
            </span>
            <span className="prejoin-maker">Powered by SignalWire</span>
          </div>
          <div className="prejoin-body">
            <div data-part="prejoin-field">
              Your Name: <span className="prejoin-example">e.g. Joe Doe</span>
            </div>
            <div data-part="prejoin-panel">
              <Permission label="Allow camera access" />
              <Permission label="Allow microphone access" />
              <div data-part="prejoin-hint">
                If you see a popup asking for permission to use a device, make sure to allow access
                to SignalWire.
              </div>
              <div className="prejoin-meter">
                <Mic />
                {meterDots.map((dot) => (
                  <span key={dot} data-part="meter-dot" data-lit={dot < litDots} />
                ))}
              </div>
            </div>
          </div>
          <div className="prejoin-steps">
            <span data-part="cancel">Cancel</span>
            <span data-part="step-count">1 / 3</span>
            <span data-part="continue">Continue</span>
          </div>
        </div>
      </div>
    </div>
  )
}

function Permission({ label }: { label: string }) {
  return (
    <div className="prejoin-permission">
      <span data-part="checkbox">
        <Check />
      </span>
      {label}
    </div>
  )
}
