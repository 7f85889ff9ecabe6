import type { Frame } from 'playwright-core';
import { contrastRatio, over, rgbaOf } from '../../support/contrast-ratio';

/** The least that words stand out from what they lie on, by WCAG 2 (AA). */
const LEAST = 4.5;

/** The words in sight that stand out too little, with their ratio; those of what is disabled may. */
export async function weakWords(frame: Frame): Promise<string[]> {
  const weak = (await wordsIn(frame)).flatMap(({ text, color, under }) => {
    const ground = under.map(rgbaOf).reduceRight((below, top) => over(top, below));
    const ratio = contrastRatio(rgbaOf(color), ground);
    return ratio < LEAST ? [`${text}: ${ratio.toFixed(2)}`] : [];
  });
  return [...new Set(weak)];
}

/** Every text in sight with its colour and the colours below it, the page's own last. */
function wordsIn(frame: Frame): Promise<{ text: string; color: string; under: string[] }[]> {
  return frame.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    Object.assign(probe.style, { color: 'Canvas', forcedColorAdjust: 'none' });
    const canvas = getComputedStyle(probe).color;
    probe.remove();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) {
      const text = texts.currentNode.textContent?.trim();
      const element = texts.currentNode.parentElement;
      if (!text || !element?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (element.closest('[aria-disabled=true], [disabled]')) continue;
      const under = [];
      for (let at: Element | null = element; at; at = at.parentElement)
        under.push(getComputedStyle(at).backgroundColor);
      found.push({ text: text.slice(0, 30), color: getComputedStyle(element).color, under: [...under, canvas] });
    }
    return found;
  });
}
