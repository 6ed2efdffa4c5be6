package org.wirestrata.workbench.internal;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.RadioGroupFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.wirestrata.workbench.CaptureSettings;

/** Settings of captures in general. */
public final class CapturesPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
    public CapturesPage() {
        super(GRID);
        setDescription("How captures are shown.");
    }

    @Override
    public void init(IWorkbench workbench) {
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, CaptureSettings.NODE));
        getPreferenceStore().setDefault(CaptureSettings.TIME, CaptureSettings.TIME_SINCE_FIRST);
        getPreferenceStore().setDefault(CaptureSettings.COLOURS, true);
        getPreferenceStore().setDefault(CaptureSettings.FOLLOW_END, true);
    }

    @Override
    protected void createFieldEditors() {
        addField(new RadioGroupFieldEditor(CaptureSettings.TIME, "&Time in the packet list", 1, new String[][] {
                {"Seconds since the first packet", CaptureSettings.TIME_SINCE_FIRST},
                {"Time of day", CaptureSettings.TIME_OF_DAY},
                {"Date and time of day", CaptureSettings.TIME_DATE}}, getFieldEditorParent(), true));
        addField(new BooleanFieldEditor(CaptureSettings.COLOURS, "&Colour packets by protocol", getFieldEditorParent()));
        addField(new BooleanFieldEditor(CaptureSettings.FOLLOW_END, "Follow the &last packet of a live capture", getFieldEditorParent()));
    }
}
