/** How charts look: the colours of the page, its letters, no movement. */

const probe = document.createElement('span');
probe.hidden = true;
document.body.append(probe);

/** A colour of the style sheet as it is in the present theme. */
export function colour(name) {
  probe.style.color = `var(--${name}, var(--muted))`;
  return getComputedStyle(probe).color;
}

const drawn = new Map();

/** Draws a chart anew in its canvas. */
export function draw(id, said, settings) {
  drawn.get(id)?.destroy();
  const canvas = document.getElementById(id);
  canvas.setAttribute('aria-label', said);
  Chart.defaults.color = colour('muted');
  Chart.defaults.borderColor = colour('line');
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.font.size = 13;
  drawn.set(
    id,
    new Chart(canvas, {
      ...settings,
      options: { animation: false, responsive: true, maintainAspectRatio: false, ...settings.options },
    }),
  );
}

export const isNarrow = () => window.matchMedia('(max-width: 640px)').matches;

/** Legends name shapes as they are drawn. */
export const legend = (more = {}) => ({
  position: 'top',
  align: 'start',
  labels: { usePointStyle: true, boxHeight: 8, padding: 14, color: colour('ink'), ...more },
});

export const tooltip = (callbacks) => ({
  backgroundColor: colour('ink'),
  titleColor: colour('surface'),
  bodyColor: colour('surface'),
  padding: 10,
  displayColors: false,
  callbacks,
});

export const title = (text) => ({ display: true, text, color: colour('muted') });
