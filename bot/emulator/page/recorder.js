// Recording a voice note with the device's microphone, where it has one.

export const canRecord = () => Boolean(window.MediaRecorder && navigator.mediaDevices?.getUserMedia);

// Begins to record; the result has `stop()`, which gives `{sound, seconds}`, and `drop()`.
export async function record() {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const recorder = new MediaRecorder(stream);
  const parts = [];
  const began = Date.now();
  recorder.ondataavailable = (event) => parts.push(event.data);
  recorder.start();
  const end = () =>
    new Promise((resolve) => {
      recorder.onstop = () => {
        for (const track of stream.getTracks()) track.stop();
        const sound = new Blob(parts, { type: recorder.mimeType });
        resolve({ sound, seconds: Math.max(1, Math.round((Date.now() - began) / 1000)) });
      };
      recorder.stop();
    });
  return { stop: end, drop: end, began };
}
