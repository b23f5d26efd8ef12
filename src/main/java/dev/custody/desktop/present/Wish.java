package dev.custody.desktop.present;

/** What a speaker asks for, by a clicker, a key, the mouse or a button of the speaker's window. */
public enum Wish {
    /** On, by the largest key there is or by a click: the next beat; without any, time stands still or moves again. */
    GO,
    /** The next beat; without any, the next thing that happens. */
    NEXT,
    /** A beat back. */
    BACK,
    /** To before the first beat. */
    FIRST,
    /** To the last beat that was told. */
    LAST,
    /** The picture black, or back. */
    BLACK,
    /** The picture white, or back. */
    WHITE,
    /** A large soft spot where the mouse is, or none. */
    POINTER,
    /** Closer to where the mouse is, or back. */
    ZOOM,
    /** Time stands still, or moves again. */
    PAUSE,
    /** Kills what is selected. */
    KILL,
    /** Restarts what is selected. */
    RESTART,
    /** One more hand for the choice that is selected. */
    MORE,
    /** One hand less. */
    LESS,
    /** Ends a number that was typed. */
    ENTER,
    /** To the event that decided the answer. */
    SHOW_ME,
    /** The speaker's window, or none. */
    SPEAKER,
    /** The code with which people take part. */
    INVITE,
    /** From the first beat again. */
    FROM_START,
    /** Back to the window. */
    LEAVE
}
