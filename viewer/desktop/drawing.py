"""The scene of the canvas: composed where state, size or style changed, and kept otherwise."""

from msgspec import Struct

from viewer.i18n import words
from viewer.layout.compose import Composer
from viewer.layout.measure import TextMeasure
from viewer.layout.scale import TimeScale
from viewer.layout.scene import Scene
from viewer.model.translate import in_language
from viewer.state.store import State
from viewer.style.style import Style


class Drawn(Struct, frozen=True):
    """A scene and what it was composed for."""

    state: State
    style: Style
    scene: Scene


class Drawing:
    """Draws states, and keeps the last result and the composer of the last document."""

    def __init__(self, measure: TextMeasure) -> None:
        self._measure = measure
        self._composer: Composer | None = None
        self._drawn: Drawn | None = None

    def scene(self, state: State, style: Style, width: float, height: float) -> Scene:
        """The canvas at a size."""
        drawn = self._drawn
        if (
            drawn is None
            or drawn.state is not state
            or drawn.style is not style
            or (drawn.scene.width, drawn.scene.height) != (width, height)
        ):
            scene = self._composer_of(state).compose(state.view, style, width, height)
            drawn = self._drawn = Drawn(state, style, scene)
        return drawn.scene

    def scale(self, state: State, style: Style, width: float) -> TimeScale:
        return self._composer_of(state).scale(state.view, style, width)

    def overflow(self, state: State, style: Style, width: float, height: float) -> float:
        """How far the lanes can be scrolled down, in logical pixels; needs no scene."""
        return max(self._composer_of(state).content_height(style, width, height) - height, 0.0)

    def lane_of_selected(
        self, state: State, style: Style, width: float, height: float
    ) -> tuple[float, float] | None:
        """Top and bottom of the selected event's lane, below the axis and before it is scrolled."""
        return self._composer_of(state).lane_of(state.view.selected, style, width, height)

    def _composer_of(self, state: State) -> Composer:
        language = state.view.language
        document = in_language(state.document, language)
        if self._composer is None or self._composer.document is not document:
            self._composer = Composer(document, self._measure, words(language))
        return self._composer
